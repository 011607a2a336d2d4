import type { Colleague, Hiring } from './people.ts';

/** The people of a front door and those around it, on whom the journeys about access rely. */
export interface Hub {
  council: string;
  lee: Colleague;
  sam: Colleague;
  dee: Colleague;
  leila: Colleague;
  omar: Colleague;
  yvonne: Colleague;
  mo: Colleague;
  miriam: Colleague;
  nas: Colleague;
}

export async function hubOf(hiring: Hiring): Promise<Hub> {
  const council = await hiring.agency('Seldermouth Council', 'childrens_social_care');
  const school = await hiring.agency('Northgate School', 'school');
  return {
    council,
    lee: await hiring.colleague('Lee Marsh', school, ['school_lead']),
    sam: await hiring.colleague('Sam Hart', council, ['screener'], 'SW1'),
    dee: await hiring.colleague('Dee Okafor', council, ['hub_manager'], 'SW2'),
    leila: await hiring.colleague('Leila Brack', council, ['social_worker'], 'SW3'),
    omar: await hiring.colleague('Omar Pell', council, ['social_worker'], 'SW4'),
    yvonne: await hiring.colleague('Yvonne Tide', council, ['emergency_duty'], 'SW5'),
    mo: await hiring.colleague('Mo Quill', council, ['duty_manager']),
    miriam: await hiring.colleague('Miriam Stone', council, ['panel_chair']),
    nas: await hiring.colleague('Nas Cress', council, ['panel_chair']),
  };
}
