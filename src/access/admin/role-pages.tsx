import type { PageParts } from '../../kernel/http/reply.ts';
import { InsetText, ListTable } from '../../kernel/ui/index.ts';
import { classPhrase, sightWords } from '../words.ts';
import type { PersonShown } from './directory.ts';
import type { HatSight } from './hat-sight.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What one hat shows, as sentences. */
function Sight({ hat }: { hat: HatSight }) {
  if (hat.sees.length === 0)
    return (
      <p class="govuk-body">
        No records by itself. Its wearers see what they are given, record by record or through a team.
      </p>
    );
  return (
    <ul class="govuk-list govuk-list--bullet">
      {hat.sees.map((one) => (
        <li>
          {capital(classPhrase(one.recordClass, one.className))}: {sightWords(one.level, one.identity)}
        </li>
      ))}
    </ul>
  );
}

const glass = (hat: HatSight) =>
  hat.mayBreakGlass
    ? 'May open a record in an emergency, with a reason a manager reviews.'
    : 'May not open records in an emergency.';

/** Every role and what it may see, in words: so that nobody has to guess what giving one means. */
export function rolesPage(hats: readonly HatSight[]): PageParts {
  return {
    title: 'Roles and what each may see',
    width: 'wide',
    breadcrumbs: [{ text: 'Administration', href: '/admin' }, { text: 'Roles' }],
    body: (
      <>
        <h1 class="govuk-heading-l">Roles and what each may see</h1>
        <p class="govuk-body">
          A role shows every record of some kinds. Sealed and silent records are not among them, whatever the role.
          Beyond its role, each person sees what they or their teams are given.
        </p>
        <ListTable
          caption="Roles"
          columns={[
            { text: 'Role' },
            { text: 'People', format: 'numeric' },
            { text: 'What it sees' },
            { text: 'In an emergency' },
          ]}
          rows={hats.map((hat) => [
            <a class="govuk-link" href={`/admin/roles/${hat.code}`}>
              {hat.name}
            </a>,
            hat.wearers,
            hat.sees.length === 0
              ? 'Nothing by itself'
              : hat.sees
                  .map(
                    (one) =>
                      `${capital(classPhrase(one.recordClass, one.className))}: ${sightWords(one.level, one.identity)}`,
                  )
                  .join('. '),
            hat.mayBreakGlass ? 'May break the glass' : '',
          ])}
        />
      </>
    ),
  };
}

export function rolePage(hat: HatSight): PageParts {
  return {
    title: hat.name,
    breadcrumbs: [{ text: 'Roles', href: '/admin/roles' }, { text: hat.name }],
    body: (
      <>
        <h1 class="govuk-heading-l">{hat.name}</h1>
        <p class="govuk-body">{hat.about}</p>
        <h2 class="govuk-heading-m">What it may see</h2>
        <Sight hat={hat} />
        <p class="govuk-body">{glass(hat)}</p>
        <p class="govuk-body">
          {hat.wearers === 1 ? '1 person has this role.' : `${hat.wearers} people have this role.`}
        </p>
      </>
    ),
  };
}

/** What one person may see by their roles. What they are given record by record is between them and whoever leads on it. */
export function sightPage(person: PersonShown, hats: readonly HatSight[]): PageParts {
  const worn = new Set(
    person.places.filter((place) => place.kind === 'role' && !place.over).map((place) => place.party),
  );
  const theirs = hats.filter((hat) => worn.has(hat.name));
  const through = person.places.filter((place) => place.kind !== 'role' && !place.over).map((place) => place.party);
  return {
    title: `What ${person.name} may see`,
    breadcrumbs: [
      { text: 'People', href: '/admin/people' },
      { text: person.name, href: `/admin/people/${person.id}` },
      { text: 'What they may see' },
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">What {person.name} may see</h1>
        {theirs.length === 0 && <p class="govuk-body">They have no role, so no records by that road.</p>}
        {theirs.map((hat) => (
          <>
            <h2 class="govuk-heading-m">As {hat.name.toLowerCase()}</h2>
            <Sight hat={hat} />
            <p class="govuk-body">{glass(hat)}</p>
          </>
        ))}
        {through.length > 0 && (
          <p class="govuk-body">Also whatever is shared with {through.join(', ')}, record by record.</p>
        )}
        <InsetText>
          Which records those are is not shown to administrators. Whoever leads on a record, the data protection officer
          and auditors see it on the record itself.
        </InsetText>
      </>
    ),
  };
}
