import { call, means, meansAll, row, type Utterance } from '../held-out/utterance.ts'

export const healthcare: readonly Utterance[] = [
  means('do I have coverage at the moment', 'check_eligibility'),
  means('read me my member id', 'check_eligibility'),
  means('what is the name of my health plan', 'check_eligibility|get_benefits_summary'),
  means('until when am I insured', 'get_coverage_dates|check_eligibility'),
  means('when did my coverage begin', 'get_coverage_dates|check_eligibility'),
  means('what are the benefits of my plan', 'get_benefits_summary'),
  means('explain to me what I get from my insurance', 'get_benefits_summary'),
  means('how far along am I with the deductible', 'get_deductible_status'),
  means('do I still have to pay any deductible', 'get_deductible_status'),
  means('what is left until my out of pocket limit', 'get_out_of_pocket_status'),
  means('how much would seeing a specialist set me back', 'get_copay_info|check_benefit_coverage', {
    service_type: /specialist/i,
  }),
  means('I might go to urgent care, what do I pay there', 'get_copay_info|check_benefit_coverage', {
    service_type: /urgent/i,
  }),
  means('are lab tests included', 'check_benefit_coverage|get_copay_info', { service_type: /lab/i }),
  means('does the plan pay for seeing a therapist', 'check_benefit_coverage|get_copay_info', {
    service_type: /mental/i,
  }),
  means('is an operation covered', 'check_benefit_coverage|get_copay_info', { service_type: /surgery/i }),
  means('what would I pay at the emergency room', 'get_copay_info|check_benefit_coverage', {
    service_type: /emergency/i,
  }),
  means('what about physiotherapy, is that paid', 'check_benefit_coverage|get_copay_info', {
    service_type: /physical/i,
  }),
  means('list my claims', 'search_claims'),
  means('did you get any bills from my doctors recently', 'search_claims'),
  means('which of my claims were rejected', 'search_claims', { status: 'denied' }),
  means('anything filed after January fifteenth', 'search_claims'),
  means('where does claim CLM202601100004 stand', 'get_claim_status|get_claim_details', {
    claim_id: row('CLM202601100004'),
  }),
  means('has my office visit been paid', 'get_claim_status|get_claim_details|search_claims'),
  means('for what reason did you refuse the MRI', 'get_claim_details|get_claim_status|search_claims'),
  means(
    'I disagree with the denied MRI claim and want to appeal because it was ordered by my doctor',
    'file_claim_appeal',
    {
      claim_id: row('CLM202601200002'),
    },
  ),
  means(
    'challenge the decision on CLM202601200002',
    'file_claim_appeal',
    { claim_id: row('CLM202601200002') },
    [[/why|reason|because/i, 'the scan was medically necessary']],
  ),
  means('how was the bill of my office visit split', 'get_eob|get_claim_details', {
    claim_id: row('CLM202601150001'),
  }),
  means('send me through the explanation of benefits for the lab work', 'get_eob', {
    claim_id: row('CLM202601100004'),
  }),
  means('all the details on the specialist claim please', 'get_claim_details', {
    claim_id: row('CLM202601220003'),
  }),
  means('does an MRI have to be approved beforehand', 'check_prior_auth_required'),
  means('can I have a sleep study without authorization', 'check_prior_auth_required'),
  means('is my knee replacement approved yet', 'get_prior_auth_status|list_prior_auths'),
  means('check authorization number AUTH202601150001', 'get_prior_auth_status', {
    auth_id: row('AUTH202601150001'),
  }),
  means('show all of my authorizations', 'list_prior_auths'),
  means('what authorizations are open', 'list_prior_auths'),
  means('please file a prior authorization for code 70553 with Doctor Chen', 'submit_prior_auth', {
    procedure_code: '70553',
  }),
  means('I would like to see a skin doctor', 'search_providers', { specialty: /derma/i }),
  means('who are the psychiatrists in the network', 'search_providers', { specialty: /psychiat/i }),
  means('is there a pediatrician nearby', 'search_providers', { specialty: /p(a)?ediatric/i }),
  means(
    'do you work with Doctor Sarah Johnson',
    'check_provider_network|search_providers|get_provider_details',
  ),
  means('what is the phone number of Doctor Lee', 'get_provider_details|search_providers'),
  means('which care programs are there', 'get_care_programs'),
  means('put me into the heart program', 'enroll_care_program', { program_id: row('DM-HEART') }),
  means('I would love to take part in the diabetes program', 'enroll_care_program', {
    program_id: row('DM-DIABETES'),
  }),
  means('which vaccinations and screenings cost me nothing', 'get_preventive_care'),
  means('what prevention is there for me', 'get_preventive_care'),
  meansAll(
    'am I covered and how much deductible is left',
    call('check_eligibility'),
    call('get_deductible_status'),
  ),
]
