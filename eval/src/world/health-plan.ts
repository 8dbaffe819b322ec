const benefit = (
  service_category: string,
  copays: [number | null, number | null],
  coinsurances: [number, number],
) => ({
  service_category,
  is_covered: true,
  requires_prior_auth: false,
  copay_in_network: copays[0],
  copay_out_of_network: copays[1],
  coinsurance_in_network: coinsurances[0],
  coinsurance_out_of_network: coinsurances[1],
})
const authorised = { requires_prior_auth: true }

export const PLAN_BENEFITS = [
  benefit('office_visit', [30, 60], [20, 40]),
  benefit('specialist_visit', [50, 100], [20, 40]),
  benefit('emergency', [250, 250], [20, 40]),
  benefit('urgent_care', [75, 150], [20, 40]),
  { ...benefit('hospital_inpatient', [null, null], [20, 40]), ...authorised },
  { ...benefit('surgery', [null, null], [20, 40]), ...authorised },
  benefit('diagnostic_lab', [0, null], [10, 40]),
  { ...benefit('diagnostic_imaging', [100, null], [20, 40]), ...authorised },
  benefit('preventive', [0, null], [0, 40]),
  benefit('mental_health', [30, 60], [20, 40]),
  { ...benefit('physical_therapy', [40, 80], [20, 40]), ...authorised, annual_limit: 30 },
]

const program = (program_code: string, program_name: string, program_type: string) => ({
  program_code,
  program_name,
  program_type,
  description: program_name,
  includes_coaching: true,
  is_active: true,
})

export const PROGRAMS = [
  program('DM-DIABETES', 'Diabetes Management Program', 'disease_management'),
  program('DM-HEART', 'Heart Health Program', 'disease_management'),
  program('WELLNESS-360', 'Wellness 360', 'wellness'),
  program('MATERNITY', 'Maternity Care Program', 'chronic_care'),
]

const provider = (npi: string, name: string, primary_specialty: string, place: [string, string, number]) => {
  const [first_name, last_name] = name.split(' ')
  const [city, network_tier, quality_rating] = place
  const address = { address_line_1: '100 Main Street', city, state: 'CA', zip_code: '94110' }
  const rest = { phone: '415-555-0100', is_accepting_patients: true, languages: ['English'] }
  return { npi, first_name, last_name, primary_specialty, network_tier, quality_rating, ...address, ...rest }
}

export const PROVIDERS = [
  provider('1234567890', 'Sarah Johnson', 'Family Medicine', ['San Francisco', 'tier_1', 4.8]),
  provider('2345678901', 'Michael Chen', 'Cardiology', ['San Francisco', 'tier_1', 4.9]),
  provider('3456789012', 'Emily Williams', 'Internal Medicine', ['Oakland', 'tier_2', 4.6]),
  provider('4567890123', 'David Martinez', 'Orthopedic Surgery', ['San Jose', 'tier_1', 4.7]),
  provider('5678901234', 'Jennifer Lee', 'Dermatology', ['San Francisco', 'tier_2', 4.5]),
  provider('6789012345', 'Robert Brown', 'Psychiatry', ['Berkeley', 'tier_1', 4.8]),
  provider('7890123456', 'Lisa Taylor', 'Obstetrics and Gynecology', ['San Francisco', 'tier_1', 4.9]),
  provider('8901234567', 'James Wilson', 'Gastroenterology', ['Palo Alto', 'tier_2', 4.4]),
  provider('9012345678', 'Amanda Garcia', 'Pediatrics', ['San Francisco', 'tier_1', 4.9]),
  provider('0123456789', 'William Anderson', 'Pulmonology', ['Oakland', 'tier_1', 4.6]),
]
