import { anyOf, call, day, means, meansAll, row, type Utterance } from './utterance.ts'

const coverage: readonly Utterance[] = [
  means('am I still covered', 'check_eligibility'),
  means('is my health insurance active right now', 'check_eligibility'),
  means("what's my member number", 'check_eligibility'),
  means('could you tell me which plan I am on', 'check_eligibility|get_benefits_summary'),
  means('when does my coverage run out', 'get_coverage_dates'),
  means('since when am I insured with you guys', 'get_coverage_dates|check_eligibility'),
  means('how many days of coverage do I have left', 'get_coverage_dates'),
  means('give me a quick rundown of my benefits', 'get_benefits_summary'),
  means('what does my health plan include', 'get_benefits_summary'),
]

const costs: readonly Utterance[] = [
  means('how much of my deductible is left', 'get_deductible_status'),
  means('have I met the deductible yet', 'get_deductible_status'),
  means('hi um I was wondering where I stand with my deductible this year', 'get_deductible_status'),
  means('how close am I to my out of pocket max', 'get_out_of_pocket_status'),
  means(
    "what's the most I'd have to pay myself this year and how much have I paid",
    'get_out_of_pocket_status',
  ),
  means('what will a visit to a specialist cost me', 'get_copay_info|check_benefit_coverage', {
    service_type: /specialist/i,
  }),
  means('how much is the copay for urgent care', 'get_copay_info|check_benefit_coverage', {
    service_type: /urgent/i,
  }),
  means("what's my copay if I go to the emergency room", 'get_copay_info|check_benefit_coverage', {
    service_type: /emergency/i,
  }),
  means('do you pay for physical therapy', 'check_benefit_coverage|get_copay_info', {
    service_type: /physical/i,
  }),
  means('is therapy with a psychologist covered', 'check_benefit_coverage|get_copay_info', {
    service_type: /mental/i,
  }),
  means('would my plan cover blood work', 'check_benefit_coverage|get_copay_info', { service_type: /lab/i }),
  means('does my insurance cover an x ray', 'check_benefit_coverage|get_copay_info', {
    service_type: /imaging/i,
  }),
  means('what do I pay to see my family doctor', 'get_copay_info|check_benefit_coverage', {
    service_type: /office/i,
  }),
]

const claims: readonly Utterance[] = [
  means('what claims have been filed lately', 'search_claims'),
  means('can you go over my recent claims', 'search_claims'),
  means('show me the claims you turned down', 'search_claims', { status: 'denied' }),
  means('are there any claims since the twentieth of January', 'search_claims', {
    date_from: day('2026-01-20'),
  }),
  means("what's happening with claim CLM202601220003", 'get_claim_status', {
    claim_id: row('CLM202601220003'),
  }),
  means(
    'I got a letter about claim C L M two zero two six zero one two zero zero zero zero two',
    'get_claim_status|get_claim_details',
    {
      claim_id: row('CLM202601200002'),
    },
  ),
  means('why did you deny my MRI', 'get_claim_details|get_claim_status|search_claims'),
  means('why was the MRI not paid for', 'get_claim_details|get_claim_status|search_claims'),
  means('has the claim from Doctor Chen gone through', 'get_claim_status|get_claim_details|search_claims'),
  means('go into the details of the lab claim for me', 'get_claim_details', {
    claim_id: row('CLM202601100004'),
  }),
  means(
    'I want to fight the denial of my MRI because my doctor said it was an emergency',
    'file_claim_appeal',
    {
      claim_id: row('CLM202601200002'),
      reason: /emergency/i,
    },
  ),
  means(
    'please appeal claim CLM202601200002',
    'file_claim_appeal',
    { claim_id: row('CLM202601200002'), reason: /urgent/i },
    [[/why|reason/i, 'it was urgent and my doctor ordered it']],
  ),
  means('I need the explanation of benefits for my office visit', 'get_eob', {
    claim_id: row('CLM202601150001'),
  }),
  means('could you break down who paid what for the visit with Doctor Johnson', 'get_eob|get_claim_details', {
    claim_id: row('CLM202601150001'),
  }),
  means('what do I owe for the labs at Quest', 'get_claim_details|get_claim_status|get_eob|search_claims'),
]

const authorisations: readonly Utterance[] = [
  means('do I need approval before an MRI', 'check_prior_auth_required', {}),
  means('is a prior authorization needed for knee surgery', 'check_prior_auth_required', {}),
  means('does a colonoscopy have to be authorized first', 'check_prior_auth_required', {}),
  means('where is the authorization for my knee replacement', 'get_prior_auth_status|list_prior_auths'),
  means('was my physical therapy approved', 'get_prior_auth_status|list_prior_auths'),
  means('look up authorization AUTH202601250002 please', 'get_prior_auth_status', {
    auth_id: row('AUTH202601250002'),
  }),
  means('which authorizations do I have', 'list_prior_auths'),
  means('any pre-approvals still pending', 'list_prior_auths', { status: 'pending' }),
  means(
    'I need to request a prior auth for a brain MRI code 70553 with provider 1234567890',
    'submit_prior_auth',
    { procedure_code: '70553', provider_npi: '1234567890' },
  ),
  means(
    'get a CT scan of my chest authorized, it is urgent',
    'submit_prior_auth',
    { procedure_code: '71250', provider_npi: '2345678901', is_urgent: true },
    [
      [/code|procedure/i, '71250'],
      [/provider|doctor|npi/i, '2345678901'],
    ],
  ),
]

const providers: readonly Utterance[] = [
  means('I am looking for a heart doctor', 'search_providers', { specialty: /cardio/i }),
  means('find me a dermatologist near 94110', 'search_providers', { specialty: /derma/i, zip_code: '94110' }),
  means('which kids doctors are in my network', 'search_providers', { specialty: /p(a)?ediatric/i }),
  means('I need to see somebody about my knee, an orthopedic surgeon', 'search_providers', {
    specialty: /orthop/i,
  }),
  means('is Doctor Chen in network', 'check_provider_network|search_providers|get_provider_details'),
  means('does provider 1234567890 take my insurance', 'check_provider_network', {
    provider_npi: '1234567890',
  }),
  means("what's the address of Doctor Sarah Johnson", 'get_provider_details|search_providers'),
]

const programs: readonly Utterance[] = [
  means('what wellness programs do you offer', 'get_care_programs'),
  means(
    'is there something for people with diabetes that I could join',
    'get_care_programs|enroll_care_program',
  ),
  means('sign me up for the diabetes program', 'enroll_care_program', {
    program_id: anyOf(row('DM-DIABETES'), 'DM-DIABETES'),
  }),
  means("I'd like to enroll in heart health", 'enroll_care_program', {
    program_id: anyOf(row('DM-HEART'), 'DM-HEART'),
  }),
  means('which checkups are free for me', 'get_preventive_care'),
  means('what screenings should somebody my age get', 'get_preventive_care'),
  means('can I get my flu shot for free', 'get_preventive_care|check_benefit_coverage|get_copay_info'),
  meansAll(
    "what's left on my deductible and is my doctor visit claim paid",
    call('get_deductible_status'),
    call('get_claim_status|get_claim_details|search_claims'),
  ),
]

export const healthcare = [...coverage, ...costs, ...claims, ...authorisations, ...providers, ...programs]
