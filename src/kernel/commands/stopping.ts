const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A terminal and the set-up script may both pass on one Ctrl-C. */
const SAME_CALL = 2_000;

/**
 * A signal that is aborted when this process is asked to stop: by SIGINT (Ctrl-C), SIGTERM or SIGHUP, or by the end of
 * the set-up script that started it. Asked again after two seconds, the process ends at once.
 */
export function whenAskedToStop(): AbortSignal {
  const controller = new AbortController();
  let asked: number | undefined;
  const ask = () => {
    if (asked !== undefined && Date.now() - asked > SAME_CALL) process.exit(1);
    asked ??= Date.now();
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, ask);
  process.on('disconnect', ask);
  process.channel?.unref(); // waiting for that is no reason to stay
  return controller.signal;
}
