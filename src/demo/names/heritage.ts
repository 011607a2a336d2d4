import type { Ethnicity } from '../types/identity.ts';

/** Names that go together, as families in one English town today have them. Family names are either made
 * up here (the English ones) or among the commonest of their kind, and every pairing is by chance. */
export interface Heritage {
  readonly key: string;
  readonly weight: number;
  readonly ethnicity: Ethnicity;
  readonly languages: readonly string[];
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly families: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Family names that sound English and are put together here: Hatherlow, Quillshaw, Marlstead. */
function madeUpFamilies(): string[] {
  const first = words(
    'Hather Wendle Kettle Marl Brack Oster Quill Larch Winter Harl Tarn Peck Mossel Cald Penn Ludd Fair Holl Cress Amber',
  );
  const last = words('low shaw stead ridge mere croft bourne wray dyke garth haven thwaite');
  return first.flatMap((start) => last.map((end) => start + end));
}

const English = 'English';

/** The names of Seldermouth's families. Weights are how common each is in the town, out of about a hundred. */
export const HERITAGES: readonly Heritage[] = [
  {
    key: 'english',
    weight: 50,
    ethnicity: 'WBRI',
    languages: [English],
    girls: words(
      'Maisie Ellie Scarlett Holly Amber Summer Georgia Bethany Evie-Rose Willow Casey Daisy Imogen Lottie Nell Harriet Martha Phoebe Rosa Skye Tabitha Verity Winnie Cara Faith Gracie Heidi Ivy Jodie Kayleigh Lexi Megan Orla-Mae Paige Ruby Sadie Tegan Connie Dolly Alice',
    ),
    boys: words(
      'Tyler Callum Jayden Kieran Brandon Leo Connor Mason Jude Reece Toby Finley Blake Bailey Archie Barney Caleb Dexter Ellis Freddie George Harvey Isaac Jasper Kyle Logan Max Nate Ollie Peter Quinn Rory Stanley Theo Vincent Will Zac Alec Ben Dominic',
    ),
    families: madeUpFamilies(),
  },
  {
    key: 'caribbean',
    weight: 4,
    ethnicity: 'BCRB',
    languages: [English],
    girls: words('Shanelle Tiana Keziah Aaliyah Renee Jada Naomi Simone'),
    boys: words('Tyrell Jermaine Malachi Kymani Dwayne Isaiah Romario Zion'),
    families: words('Brathwaite Campbell Fontenelle Grantley Pinnock Clarke-Reid Cuffy Lashley'),
  },
  {
    key: 'nigerian',
    weight: 4,
    ethnicity: 'BAFR',
    languages: [English, 'Yoruba', 'Igbo'],
    girls: words('Temilade Chiamaka Folake Ifeoma Zainab Morayo Adaeze Simisola'),
    boys: words('Tobechukwu Ayomide Chidubem Olamide Emeka Kolade Uzoma Femi'),
    families: words('Adebayo Okorie Ogunrinde Nnamani Akintunde Eze Balogun Umeh'),
  },
  {
    key: 'ghanaian',
    weight: 2,
    ethnicity: 'BAFR',
    languages: [English, 'Twi'],
    girls: words('Abena Akosua Efua Adwoa Esi'),
    boys: words('Kwaku Kofi Yaw Kojo Ebo'),
    families: words('Asante Boateng Ofori Danquah Tetteh'),
  },
  {
    key: 'somali',
    weight: 3,
    ethnicity: 'BAFR',
    languages: ['Somali', English],
    girls: words('Hodan Ayaan Ifrah Sagal Hamdi Fardowsa'),
    boys: words('Abshir Liban Zakariye Guled Warsame Bilal'),
    families: words('Abdulle Farah Jama Warsame Dirie Hassan'),
  },
  {
    key: 'eritrean',
    weight: 2,
    ethnicity: 'BAFR',
    languages: ['Tigrinya'],
    girls: words('Selam Feven Rahwa Bsrat'),
    boys: words('Filmon Yonas Robel Amanuel'),
    families: words('Tesfamikael Gebrehiwet Haile Weldemariam'),
  },
  {
    key: 'pakistani',
    weight: 6,
    ethnicity: 'APKN',
    languages: [English, 'Urdu', 'Punjabi'],
    girls: words('Aleena Hafsa Mahnoor Sumaiya Iqra Rabia Noor Zoya'),
    boys: words('Hamza Rayyan Zayn Ibrahim Haris Saad Mikail Danyal'),
    families: words('Chaudhry Mirza Rehman Sheikh Qureshi Malik Hussain Dar'),
  },
  {
    key: 'bangladeshi',
    weight: 3,
    ethnicity: 'ABAN',
    languages: [English, 'Bengali (Sylheti)'],
    girls: words('Tahmina Nusrat Jannat Maliha Rukhsana'),
    boys: words('Tanvir Sakib Rafi Nayeem Shihab'),
    families: words('Miah Choudhury Talukdar Khatun Ullah'),
  },
  {
    key: 'indian',
    weight: 4,
    ethnicity: 'AIND',
    languages: [English, 'Gujarati', 'Punjabi', 'Malayalam'],
    girls: words('Anjali Simran Devika Kavya Jasleen Meera'),
    boys: words('Arjan Dhruv Karanvir Nikhil Rohan Jovan'),
    families: words('Lathia Sandhu Menon Dhaliwal Joshi Solanki'),
  },
  {
    key: 'polish',
    weight: 5,
    ethnicity: 'WOTH',
    languages: [English, 'Polish'],
    girls: words('Zuzanna Oliwia Kinga Maja Wiktoria Agata'),
    boys: words('Kacper Szymon Filip Bartek Oskar Mikołaj'),
    families: words('Zielonka Brzezicki Wiatrowicz Sosna Jeziorny Kowalik'),
  },
  {
    key: 'romanian',
    weight: 4,
    ethnicity: 'WOTH',
    languages: ['Romanian', English],
    girls: words('Andreea Ioana Bianca Ștefania Larisa'),
    boys: words('Răzvan Matei Darius Ionuț Cosmin'),
    families: words('Codreanu Munteanu Lunca Păduraru Râureanu'),
  },
  {
    key: 'roma',
    weight: 2,
    ethnicity: 'WROM',
    languages: ['Romani', 'Slovak', English],
    girls: words('Vanesa Denisa Renáta Sabína'),
    boys: words('Dušan Patrik Ladislav Róbert'),
    families: words('Horváth Bandy Kaločai Gábor'),
  },
  {
    key: 'irish',
    weight: 3,
    ethnicity: 'WIRI',
    languages: [English],
    girls: words('Aoife Niamh Clodagh Saoirse Orla'),
    boys: words('Cian Oisín Darragh Eoin Fionn'),
    families: words("O'Hanrahan McGilloway O'Dorrian Kilbane Tierney"),
  },
  {
    key: 'traveller',
    weight: 1,
    ethnicity: 'WIRT',
    languages: [English],
    girls: words('Margaret-Ann Theresa Bridie Kathleen'),
    boys: words('Paddy-Joe Miley Francie Johnny'),
    families: words('Carthy Doran McDonagh Ward'),
  },
  {
    key: 'ukrainian',
    weight: 2,
    ethnicity: 'WOTH',
    languages: ['Ukrainian', English],
    girls: words('Solomiya Daryna Oksana Yaryna'),
    boys: words('Nazar Ostap Tymofiy Danylo'),
    families: words('Kalynenko Vyshnivska Stepovyi Harbuzenko'),
  },
  {
    key: 'kurdish',
    weight: 2,
    ethnicity: 'OOTH',
    languages: ['Kurdish (Sorani)', English],
    girls: words('Shilan Rojin Avin Hêvî'),
    boys: words('Rebin Dilan Zana Aram'),
    families: words('Barzinji Hawrami Qaradaghi Mukriyani'),
  },
  {
    key: 'afghan',
    weight: 1,
    ethnicity: 'AOTH',
    languages: ['Dari', 'Pashto'],
    girls: words('Zarghuna Parwana Mursal Laleh'),
    boys: words('Omid Farhad Esmat Jawid'),
    families: words('Wardak Hotak Safi Nuristani'),
  },
  {
    key: 'hongkong',
    weight: 2,
    ethnicity: 'CHNE',
    languages: ['Cantonese', English],
    girls: words('Hoi-Yan Wing-Sze Chloe Tsz-Ching'),
    boys: words('Ho-Yin Chun-Kit Marcus Tsz-Lok'),
    families: words('Cheung Kwok Tsang Lai'),
  },
  {
    key: 'filipino',
    weight: 1,
    ethnicity: 'AOTH',
    languages: [English, 'Tagalog'],
    girls: words('Althea Ligaya Maricel'),
    boys: words('Jericho Joshua Paolo'),
    families: words('Bayani Dalisay Macaraeg'),
  },
  {
    key: 'portuguese',
    weight: 2,
    ethnicity: 'WOTH',
    languages: ['Portuguese', English],
    girls: words('Beatriz Leonor Matilde Inês'),
    boys: words('Tomás Duarte Rafael Gonçalo'),
    families: words('Carvalhinho Ferreira Moreira Salgueiro'),
  },
];
