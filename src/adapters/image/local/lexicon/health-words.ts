import type { LexiconTable } from './entry.ts';

/** Medicine, disease and care. */
export const health: LexiconTable = [
  {
    words: `
      health, hospital, clinic, patient, nhs, ward, doctor, doctors, nurse, nurses, surgeon, surgery, medical,
      medicine, medic, healthcare, gp, waiting list, a e, emergency department, emergency room, intensive care,
      health secretary, health service, midwife, midwives, consultant, transplant, organ donor, health minister,
      medicare, medicaid, obamacare, carer, hospice, physician, infected blood, contaminated blood,
      tainted blood, maternity, maternity unit, ivf, blood donor, physiotherapist, radiologist, rehabilitation,
      disability, disabled, first aid, health check, health emergency, ebola clinic, childbirth,
      world health organization, world health organisation`,
    proper: true,
    place: 'campus',
    landmark: 'hospital',
    motif: 'stethoscope',
    weight: 1.2,
  },
  { words: 'WHO', place: 'campus', landmark: 'hospital', motif: 'stethoscope', weight: 1 },
  {
    words: `
      heart attack, stroke, heart disease, cardiac, cardiac arrest, blood pressure, cholesterol, cardiologist,
      heart surgery, heart failure, panic attack, asthma attack, asthma, kidney, liver, obesity, obese,
      diabetes, diabetic, weight loss, arthritis, blindness, sight loss, deafness, hearing loss, allergy,
      pneumonia, epilepsy, parkinson, multiple sclerosis, autism, adhd, autistic, migraine, insomnia, menopause,
      sepsis, concussion`,
    place: 'campus',
    landmark: 'hospital',
    motif: 'stethoscope',
    weight: 1.2,
  },
  {
    words: 'ambulance, paramedic, air ambulance, 999 call, response time',
    place: 'campus',
    landmark: 'hospital',
    motif: 'ambulance',
    weight: 1.1,
  },
  {
    words: `
      vaccine, vaccination, vaccinate, vaccinated, jab, jabs, immunisation, immunise, immunity, booster,
      flu shot, vaccine rollout, covid jab, mrna, inoculation, injection, antivaxxer`,
    place: 'campus',
    landmark: 'hospital',
    motif: 'syringe',
    weight: 1.3,
  },
  {
    words: `
      virus, flu, covid, pandemic, epidemic, infection, disease, measles, cholera, bacteria, ebola, malaria,
      tuberculosis, polio, mpox, norovirus, coronavirus, dengue, zika, plague, outbreak, superbug, contagious,
      quarantine, lockdown, influenza, hepatitis, meningitis, typhoid, smallpox, bird flu, swine flu, pathogen,
      sars, corona cases, corona virus, chikungunya, marburg, lassa fever, nipah, west nile, yellow fever,
      shingles, scabies, hantavirus, legionnaires, strep, whooping cough, salmonella, e coli, listeria, rabies,
      scarlet fever, rsv, long covid, infected, variant`,
    proper: true,
    place: 'campus',
    landmark: 'hospital',
    motif: 'microbe',
    weight: 1.1,
  },
  {
    words: `
      drug, drugs, pill, pharmaceutical, medication, antibiotic, painkiller, pharmacy, pharmacist, pfizer,
      astrazeneca, novartis, novo nordisk, moderna, gsk, roche, sanofi, ozempic, wegovy, insulin, statin,
      paracetamol, prescription, drug trial, clinical trial, drugmaker, obesity drug, weight loss drug,
      contraceptive, antidepressant, aspirin, bayer, chemist shop, opioid`,
    place: 'campus',
    landmark: 'hospital',
    motif: 'pill',
    weight: 1.2,
  },
  {
    words: `
      cancer, tumour, tumor, dementia, alzheimer, chemotherapy, leukaemia, leukemia, oncologist, breast cancer,
      prostate cancer, cancer drug, cancer survivor, cancer patient, melanoma, cancer screening, diagnosis,
      terminally ill, palliative, motor neurone`,
    place: 'campus',
    landmark: 'hospital',
    motif: 'ribbon',
    weight: 1.2,
  },
  {
    words: 'dentist, dental, dentistry, tooth, teeth, tooth decay, orthodontist, braces',
    place: 'campus',
    landmark: 'hospital',
    motif: 'tooth',
    weight: 0.8,
  },
  {
    words: `
      mental health, depression, anxiety, therapist, therapy, psychiatrist, psychologist, counselling,
      eating disorder, bipolar, wellbeing, addiction, addict, rehab, trauma, burnout`,
    place: 'campus',
    landmark: 'hospital',
    motif: 'seedling',
    weight: 1.4,
  },
  {
    words: 'smoking, smoker, tobacco, vape, vaping, cigarette, e cigarette, nicotine, alcohol, binge drinking',
    place: 'city',
    motif: 'warning',
    weight: 0.8,
  },
  { words: 'AIDS, HIV', place: 'campus', landmark: 'hospital', weight: 1.2 },
  {
    words: 'hiv infection, hiv epidemic, aids epidemic, hiv virus, hiv patient',
    place: 'campus',
    landmark: 'hospital',
    weight: 1.4,
  },
  {
    words: `
      breast milk, human milk, baby milk, formula milk, breastfeeding, breastfeed, infant formula, pregnancy,
      pregnant, birth control`,
    place: 'campus',
    landmark: 'hospital',
    weight: 1.3,
  },
  {
    words: `
      birth, births, newborn, give birth, gives birth, sperm donor, egg donor, donor egg, surrogacy, surrogate,
      premature baby, twins born`,
    place: 'campus',
    landmark: 'hospital',
    weight: 0.7,
  },
  {
    words: `
      wheelchair, wheelchairs, wheelchair user, wheelchair users, disability benefits, disabled access,
      accessible, disability rights, personal independence payment`,
    place: 'street',
    landmark: 'terrace',
    motif: 'wheelchair',
    weight: 1.2,
  },
  {
    words: 'blood test, blood tests, test kit, urine test, screening test, swab',
    place: 'campus',
    landmark: 'hospital',
    motif: 'testTube',
    weight: 1.4,
  },
  {
    words: 'food poisoning, poisoning scare, poisoning outbreak, food scare, hygiene rating',
    place: 'street',
    landmark: 'shops',
    weight: 1.3,
  },
];
