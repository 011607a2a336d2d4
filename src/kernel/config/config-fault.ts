/** The environment is not right. The message has one sentence a line, one for each setting at fault. */
export class ConfigFault extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}
