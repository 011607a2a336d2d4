// A process that brings one file of street crime in, to be killed in the middle: `node land-police.ts URL FILE`.
import { actAs } from '../../../kernel/access/act-as.ts';
import { connect } from '../../../kernel/db/connect.ts';
import { realEntropy } from '../../../kernel/http/entropy.ts';
import { fileAt } from '../import-file.ts';
import { policeStreet } from '../police/format.ts';
import { runImport } from '../run-import.ts';

const [url = '', file = ''] = process.argv.slice(2);
const { db } = connect(url, 'kith_app', 2);
const acting = await actAs({ db, entropy: realEntropy }, policeStreet.importerId, 'test');
if (acting === null) throw new Error('there is no importer');
await runImport(acting, policeStreet, await fileAt(file));
