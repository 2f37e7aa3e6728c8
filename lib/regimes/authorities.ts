import { type EuropeanCountry, europeanCountries } from '#lib/requests/regions.ts'
import type { Authority, Regime } from './regime.ts'

/** GDPR 77: a complaint may go to the authority where the person lives. */
const european: Record<EuropeanCountry, Authority> = {
  AT: { name: 'Österreichische Datenschutzbehörde', url: 'https://www.dsb.gv.at' },
  BE: { name: 'Autorité de protection des données', url: 'https://www.dataprotectionauthority.be' },
  BG: { name: 'Commission for Personal Data Protection', url: 'https://www.cpdp.bg' },
  HR: { name: 'Agencija za zaštitu osobnih podataka', url: 'https://azop.hr' },
  CY: { name: 'Commissioner for Personal Data Protection', url: 'https://www.dataprotection.gov.cy' },
  CZ: { name: 'Úřad pro ochranu osobních údajů', url: 'https://uoou.gov.cz' },
  DK: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk' },
  EE: { name: 'Andmekaitse Inspektsioon', url: 'https://www.aki.ee' },
  FI: { name: 'Office of the Data Protection Ombudsman', url: 'https://tietosuoja.fi' },
  FR: { name: 'CNIL', url: 'https://www.cnil.fr' },
  DE: { name: 'Federal Commissioner for Data Protection (BfDI)', url: 'https://www.bfdi.bund.de' },
  GR: { name: 'Hellenic Data Protection Authority', url: 'https://www.dpa.gr' },
  HU: { name: 'Nemzeti Adatvédelmi és Információszabadság Hatóság', url: 'https://www.naih.hu' },
  IE: { name: 'Data Protection Commission', url: 'https://www.dataprotection.ie' },
  IT: { name: 'Garante per la protezione dei dati personali', url: 'https://www.garanteprivacy.it' },
  LV: { name: 'Datu valsts inspekcija', url: 'https://www.dvi.gov.lv' },
  LT: { name: 'Valstybinė duomenų apsaugos inspekcija', url: 'https://vdai.lrv.lt' },
  LU: { name: 'Commission nationale pour la protection des données', url: 'https://cnpd.public.lu' },
  MT: { name: 'Office of the Information and Data Protection Commissioner', url: 'https://idpc.org.mt' },
  NL: { name: 'Autoriteit Persoonsgegevens', url: 'https://www.autoriteitpersoonsgegevens.nl' },
  PL: { name: 'Urząd Ochrony Danych Osobowych', url: 'https://uodo.gov.pl' },
  PT: { name: 'Comissão Nacional de Proteção de Dados', url: 'https://www.cnpd.pt' },
  RO: { name: 'National Supervisory Authority (ANSPDCP)', url: 'https://www.dataprotection.ro' },
  SK: { name: 'Úrad na ochranu osobných údajov', url: 'https://dataprotection.gov.sk' },
  SI: { name: 'Informacijski pooblaščenec', url: 'https://www.ip-rs.si' },
  ES: { name: 'Agencia Española de Protección de Datos', url: 'https://www.aepd.es' },
  SE: { name: 'Integritetsskyddsmyndigheten', url: 'https://www.imy.se' },
  IS: { name: 'Persónuvernd', url: 'https://www.personuvernd.is' },
  LI: { name: 'Datenschutzstelle', url: 'https://www.datenschutzstelle.li' },
  NO: { name: 'Datatilsynet', url: 'https://www.datatilsynet.no' },
}

const isEuropean = (region: string): region is EuropeanCountry => region in europeanCountries

/** Whom this person can complain to: under the GDPR the authority of their own country. */
export function complaintAuthority(regime: Regime, region: string): Authority {
  return regime.id === 'eu-gdpr' && isEuropean(region) ? european[region] : regime.authority
}
