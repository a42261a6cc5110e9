import type { Job } from './job.ts';
import { kitting, subAssembly, trolleyAssembly } from './jobs/assembly.ts';
import { dock, returns } from './jobs/dock.ts';
import { driver, forklift, reachTruck } from './jobs/driving.ts';
import { moulding, painting, quality, testBench } from './jobs/finishing.ts';
import { coldPreparation, palletising, portioning } from './jobs/food-lines.ts';
import { cooking, dietKitchen, washing } from './jobs/kitchen.ts';
import { cnc, pressBrake, welding } from './jobs/metal.ts';
import { archive, desk, laboratory, reception } from './jobs/office.ts';
import { canteen, creche, shop } from './jobs/people.ts';
import { labelling, orderPicking, packing } from './jobs/picking.ts';
import { cleaning, grounds, laundry, maintenance } from './jobs/upkeep.ts';

/** A workstation of the example company. */
export interface Post {
  readonly job: Job;
  readonly site: string;
  readonly department: string;
  readonly number: string;
  readonly title: string;
  readonly place: string;
  readonly peopleAtOnce: number;
}

type Row = readonly [job: Job, title: string, place: string, peopleAtOnce: number];
interface Site {
  readonly name: string;
  readonly letter: string;
  readonly departments: readonly (readonly [name: string, rows: readonly Row[]])[];
}

const kitchens: Site = {
  name: 'Productiekeuken Lokeren',
  letter: 'K',
  departments: [
    [
      'Kookafdeling',
      [
        [cooking, 'Kok soepen en sauzen', 'Ketels 1 tot 6', 2],
        [cooking, 'Kok vlees en vis', 'Kantelpannen, zone noord', 2],
        [cooking, 'Kok puree en groenten', 'Ketels 7 tot 12', 2],
        [dietKitchen, 'Medewerker dieetkeuken, vast', 'Dieetkeuken, tafel 1', 2],
        [dietKitchen, 'Medewerker dieetkeuken, gemalen voeding', 'Dieetkeuken, tafel 2', 1],
      ],
    ],
    [
      'Koude voorbereiding',
      [
        [coldPreparation, 'Groentesnijder', 'Koude zone, tafels 1 tot 4', 4],
        [coldPreparation, 'Medewerker salades', 'Koude zone, menger', 2],
        [coldPreparation, 'Medewerker fruit en desserten', 'Koude zone, tafels 5 en 6', 2],
      ],
    ],
    [
      'Portioneerlijnen',
      [
        [portioning, 'Portioneerder lijn 1, groenten', 'Lijn 1, plaatsen 1 tot 4', 4],
        [portioning, 'Portioneerder lijn 1, vlees', 'Lijn 1, plaatsen 5 en 6', 2],
        [portioning, 'Portioneerder lijn 2, puree', 'Lijn 2, plaatsen 1 tot 3', 3],
        [portioning, 'Portioneerder lijn 2, sauzen', 'Lijn 2, plaats 4', 1],
        [portioning, 'Portioneerder lijn 3, koude schotels', 'Lijn 3', 5],
        [portioning, 'Portioneerder lijn 4, schoolmaaltijden', 'Lijn 4', 5],
        [quality, 'Controleur lijnen 1 en 2', 'Einde lijn 2', 1],
        [quality, 'Controleur lijnen 3 en 4', 'Einde lijn 4', 1],
      ],
    ],
    [
      'Verpakking en palletisering',
      [
        [palletising, 'Palletiseerder lijnen 1 en 2', 'Lijneinde 1-2', 2],
        [palletising, 'Palletiseerder lijn 3', 'Lijneinde 3', 1],
        [palletising, 'Palletiseerder lijn 4', 'Lijneinde 4', 1],
        [packing, 'Inpakker gemengde bestellingen', 'Koelcel 2, tafels 1 tot 3', 3],
        [packing, 'Inpakker maaltijdpakketten', 'Koelcel 2, tafel 4', 1],
        [labelling, 'Etiketteerder kleine reeksen', 'Verpakkingszaal', 2],
      ],
    ],
    [
      'Afwas en hygiëne',
      [
        [washing, 'Medewerker pottenwas', 'Pottenwas', 2],
        [washing, 'Medewerker wagenwas', 'Wagenwas', 2],
        [washing, 'Medewerker bakkenwas', 'Wastunnel 1', 3],
        [cleaning, 'Schoonmaker kleedkamers en kantoren', 'Gelijkvloers en eerste verdieping', 1],
        [laundry, 'Medewerker linnenkamer, wassen', 'Linnenkamer', 2],
        [laundry, 'Medewerker linnenkamer, plooien', 'Linnenkamer', 2],
      ],
    ],
    [
      'Kwaliteit en labo',
      [
        [laboratory, 'Laborant microbiologie', 'Labo 1', 2],
        [laboratory, 'Laborant sensoriek en stalen', 'Labo 2', 1],
        [laboratory, 'Medewerker stalen en allergenen', 'Labo 1', 1],
        [desk, 'Medewerker kwaliteitsdossiers', 'Kantoor kwaliteit', 2],
      ],
    ],
    [
      'Diensten keuken',
      [
        [maintenance, 'Technicus lijnen', 'Hele keuken', 3],
        [maintenance, 'Technicus koeling', 'Machinekamers', 2],
        [desk, 'Planner keuken', 'Kantoor boven lijn 1', 2],
        [canteen, 'Medewerker refter', 'Refter', 1],
      ],
    ],
  ],
};

const wagons: Site = {
  name: 'Wagenbouw Izegem',
  letter: 'B',
  departments: [
    [
      'Plaatwerk en lassen',
      [
        [pressBrake, 'Plooier grote panelen', 'Plooibank 1', 2],
        [pressBrake, 'Plooier kleine panelen', 'Plooibank 2', 1],
        [welding, 'Lasser onderstellen', 'Cabines 1 tot 3', 3],
        [welding, 'Lasser frames', 'Cabines 4 en 5', 2],
        [welding, 'Lasser roestvrij staal', 'Cabine 6', 1],
        [welding, 'Lasser herstellingen', 'Cabine 7', 1],
      ],
    ],
    [
      'Verspaning',
      [
        [cnc, 'Operator draaibank', 'Machine 1', 1],
        [cnc, 'Operator freescentrum', 'Machine 2', 1],
        [cnc, 'Operator kleine reeksen', 'Machines 3 en 4', 1],
        [cnc, 'Operator assen en wielnaven', 'Machine 5', 1],
      ],
    ],
    [
      'Kunststof',
      [
        [moulding, 'Operator spuitgieten, dienbladen', 'Machines 1 en 2', 2],
        [moulding, 'Operator spuitgieten, schalen', 'Machines 3 en 4', 2],
        [moulding, 'Operator spuitgieten, deksels', 'Machine 5', 1],
        [moulding, 'Operator spuitgieten, handgrepen', 'Machine 6', 1],
      ],
    ],
    [
      'Lakkerij',
      [
        [painting, 'Medewerker hangbaan, ophangen', 'Lakkerij, ingang', 3],
        [painting, 'Medewerker hangbaan, afnemen', 'Lakkerij, uitgang', 3],
      ],
    ],
    [
      'Montage',
      [
        [trolleyAssembly, 'Monteur maaltijdwagens, cel 1', 'Cel 1', 2],
        [trolleyAssembly, 'Monteur maaltijdwagens, cel 2', 'Cel 2', 2],
        [trolleyAssembly, 'Monteur maaltijdwagens, cel 3', 'Cel 3', 2],
        [trolleyAssembly, 'Monteur serveerwagens', 'Cel 4', 2],
        [trolleyAssembly, 'Monteur regeneratiewagens', 'Cel 5', 2],
        [trolleyAssembly, 'Monteur prototypes', 'Cel 6', 1],
        [subAssembly, 'Voormontage bedieningen', 'Tafels 1 en 2', 2],
        [subAssembly, 'Voormontage sloten', 'Tafel 3', 1],
        [subAssembly, 'Voormontage kabelbundels', 'Tafels 4 en 5', 2],
        [subAssembly, 'Voormontage verlichting', 'Tafel 6', 1],
        [subAssembly, 'Voormontage wisselstukken', 'Tafel 7', 1],
      ],
    ],
    [
      'Testen en kwaliteit',
      [
        [testBench, 'Tester koeling', 'Testplaatsen 1 en 2', 2],
        [testBench, 'Tester verwarming', 'Testplaats 3', 1],
        [testBench, 'Tester elektrische veiligheid', 'Testplaats 4', 1],
        [testBench, 'Tester teruggekomen wagens', 'Testplaats 5', 1],
        [quality, 'Keurder plaatwerk', 'Meetkamer', 1],
        [quality, 'Keurder kunststof', 'Kunststofhal', 1],
        [quality, 'Eindkeurder wagens', 'Einde cel 6', 2],
      ],
    ],
    [
      'Magazijn onderdelen',
      [
        [kitting, 'Samenlezer maaltijdwagens', 'Stelling A', 2],
        [kitting, 'Samenlezer serveerwagens', 'Stelling B', 1],
        [kitting, 'Samenlezer wisselstukken', 'Stelling C', 1],
        [forklift, 'Heftruckchauffeur wagenbouw', 'Buitenterrein en hallen', 1],
        [desk, 'Planner productie', 'Kantoor boven cel 1', 2],
        [maintenance, 'Technicus machines', 'Hele wagenbouw', 2],
      ],
    ],
  ],
};

const distribution: Site = {
  name: 'Distributiecentrum Bornem',
  letter: 'D',
  departments: [
    [
      'Inslag',
      [
        [forklift, 'Heftruckchauffeur inslag', 'Losplaats en hal 1', 3],
        [forklift, 'Heftruckchauffeur koelhal', 'Hal 3', 1],
        [reachTruck, 'Reachtruckchauffeur hal 1', 'Hal 1', 2],
        [reachTruck, 'Reachtruckchauffeur hal 2', 'Hal 2', 2],
        [reachTruck, 'Reachtruckchauffeur nacht', 'Hallen 1 en 2', 1],
      ],
    ],
    [
      'Orderverzameling',
      [
        [orderPicking, 'Orderverzamelaar servies', 'Hal 1, gangen 1 tot 8', 4],
        [orderPicking, 'Orderverzamelaar verbruiksgoederen', 'Hal 1, gangen 9 tot 16', 5],
        [orderPicking, 'Orderverzamelaar reinigingsproducten', 'Hal 2, gangen 1 tot 4', 2],
        [orderPicking, 'Orderverzamelaar maaltijden', 'Hal 3, koeling', 6],
        [orderPicking, 'Orderverzamelaar dranken', 'Hal 2, gangen 5 tot 9', 3],
        [orderPicking, 'Orderverzamelaar late ploeg', 'Hal 1', 5],
        [orderPicking, 'Orderverzamelaar spoedbestellingen', 'Hal 1, snelloper', 1],
      ],
    ],
    [
      'Inpak en labels',
      [
        [packing, 'Inpakker kleine pakketten', 'Inpaktafels 1 tot 4', 4],
        [packing, 'Inpakker breekbaar', 'Inpaktafels 5 en 6', 2],
        [packing, 'Inpakker webwinkel', 'Inpaktafels 7 tot 9', 3],
        [labelling, 'Labelaar setjes', 'Labelzone, tafels 1 tot 3', 3],
        [labelling, 'Medewerker setjes wisselstukken', 'Labelzone, tafel 4', 1],
        [labelling, 'Medewerker handleidingen', 'Labelzone, tafel 5', 1],
      ],
    ],
    [
      'Expeditie en transport',
      [
        [dock, 'Lader dagploeg', 'Kades 1 tot 6', 6],
        [dock, 'Lader vroege ploeg', 'Kades 1 tot 6', 8],
        [dock, 'Lader koeltransport', 'Kades 7 tot 9', 3],
        [dock, 'Lader pakketdienst', 'Kade 10', 2],
        [driver, 'Chauffeur-leverancier woonzorgcentra', 'Rondes 1 tot 12', 12],
        [driver, 'Chauffeur-leverancier scholen', 'Rondes 20 tot 28', 9],
        [desk, 'Planner transport', 'Kantoor expeditie', 3],
      ],
    ],
    [
      'Retouren',
      [
        [returns, 'Sorteerder thermoboxen', 'Retourhal, tafels 1 en 2', 4],
        [returns, 'Medewerker wastunnel bakken', 'Retourhal, tunnel', 3],
        [returns, 'Medewerker retour maaltijdwagens', 'Retourhal, kade 11', 3],
        [returns, 'Sorteerder retour webwinkel', 'Retourhal, tafel 5', 1],
      ],
    ],
    [
      'Kantoren en onthaal',
      [
        [reception, 'Onthaalmedewerker', 'Inkomhal', 1],
        [reception, 'Onthaalmedewerker chauffeurs', 'Poort 2', 1],
        [desk, 'Medewerker klantendienst', 'Eerste verdieping, zuid', 6],
        [desk, 'Medewerker boekhouding', 'Eerste verdieping, noord', 4],
        [archive, 'Medewerker scannen en klasseren', 'Archief', 2],
        [archive, 'Medewerker leveringsbonnen', 'Kantoor expeditie', 1],
      ],
    ],
    [
      'Algemene diensten',
      [
        [canteen, 'Medewerker bedrijfsrestaurant', 'Restaurant', 3],
        [canteen, 'Medewerker broodjesbar', 'Broodjesbar', 1],
        [shop, 'Winkelmedewerker', 'Fabriekswinkel', 2],
        [shop, 'Winkelmedewerker diepvries', 'Fabriekswinkel', 1],
        [creche, 'Kinderbegeleider baby’s', 'Crèche, groep 1', 2],
        [creche, 'Kinderbegeleider peuters', 'Crèche, groep 2', 3],
        [cleaning, 'Schoonmaker kantoren', 'Eerste en tweede verdieping', 2],
        [cleaning, 'Schoonmaker hallen', 'Hallen 1 tot 3', 1],
        [grounds, 'Medewerker groen en terrein', 'Buitenterrein', 1],
      ],
    ],
  ],
};

/** All workstations, in the order of their numbers: `K-101` stands in the first department of the kitchens. */
export const posts: readonly Post[] = [kitchens, wagons, distribution].flatMap(({ name: site, letter, departments }) =>
  departments.flatMap(([department, rows], d) =>
    rows.map(([job, title, place, peopleAtOnce], r) => ({
      ...{ job, site, department, title, place, peopleAtOnce },
      number: `${letter}-${(d + 1) * 100 + r + 1}`,
    })),
  ),
);
