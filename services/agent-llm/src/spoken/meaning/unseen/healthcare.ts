/** What people may say of their health plan, written without a look at any phrase: `tool arguments < words`. */
export const healthcare = `
check_eligibility|get_coverage_dates < do I still have insurance with you
check_eligibility|get_coverage_dates < I just want to be sure my plan didn't lapse
check_eligibility < could you see if I'm an active member
check_eligibility < what's my member number and group number
get_coverage_dates < until when am I insured
get_coverage_dates < when did my plan kick in
get_coverage_dates < how long is my policy good for
search_claims < what have you been billed for me recently
search_claims status=denied < did you turn down any of my claims
search_claims < pull up the claims I've had
search_claims status=processing < which of my bills are you still working on
search_claims during=last_month < I'd like to hear what claims came in last month
get_claim_status *=CLM-2024-002 < what's going on with claim CLM-2024-002
get_claim_status *=emergency|hospital < has the bill from the hospital been paid yet
get_claim_status *=lab < did you guys pay for my lab work
get_claim_status|get_claim_details *=dermatologist|dermatology < where's my claim for the dermatologist visit at
get_claim_details *=MRI < tell me more about the MRI claim
get_claim_details|get_claim_status *=knee|surgery < how come you didn't pay for my knee surgery
get_claim_details|get_claim_status *=MRI < what's the reason my MRI got rejected
get_eob *=lab|blood < send me the explanation for the lab bill, what did you pay and what's my share
get_eob *=emergency < break down the emergency room bill for me
get_eob *=January|office|doctor < how was my last doctor visit split between me and the insurance
file_claim_appeal *=MRI < I disagree with you denying the MRI and want to fight it
file_claim_appeal *=surgery < you were wrong to reject the surgery, how do I challenge that
file_claim_appeal < I want someone to take another look at the decision on my denied claim
get_benefits_summary < what all does my plan include
get_benefits_summary < can you give me an overview of my insurance
get_benefits_summary < I'm new, what do I get with this plan
check_benefit_coverage service_type=physical_therapy < would you pay for physical therapy
check_benefit_coverage service_type=mental_health < does insurance take care of seeing a therapist
check_benefit_coverage service_type=emergency < am I covered if I end up in the emergency room
check_benefit_coverage service_type=durable_medical_equipment < is a wheelchair something you cover
get_copay_info service_type=specialist_visit < how much do I owe at the desk when I see a specialist
get_copay_info service_type=urgent_care < what do I have to shell out for urgent care
get_copay_info service_type=office_visit < what's it cost me to go see my regular doctor
get_deductible_status < how far am I from hitting my deductible
get_deductible_status < did I reach the deductible already
get_deductible_status < how much more before the deductible is done
get_out_of_pocket_status < what's the most I could end up paying this year
get_out_of_pocket_status < how close am I to my out of pocket limit
estimate_cost *=73721|70553|diagnostic_imaging < ballpark, what will an MRI run me
estimate_cost *=27447 < how much should I set aside for a knee replacement
estimate_cost *=45378 < what would a colonoscopy come to
check_prior_auth_required *=71250|74177|diagnostic_imaging < do you have to sign off before I get a CT scan of my chest
check_prior_auth_required *=95810 < can I just go get the sleep study or does it need approving
check_prior_auth_required *=27130 < is permission needed for a hip replacement
get_prior_auth_status *=MRI < did the okay for my MRI come through
get_prior_auth_status *=AUTH2024 < what happened with authorization AUTH2024
list_prior_auths < which approvals do I have on file
list_prior_auths status=pending < are any of my authorizations still waiting
submit_prior_auth procedure_code=72148 < my doctor wants me to have an MRI of the lower back, please get it approved
submit_prior_auth procedure_code=27447 < put in for approval of a knee replacement with Doctor Martinez
search_providers specialty=Dermatology < who can I go see about my skin
search_providers specialty=Cardiology < I need a heart doctor that takes my insurance
search_providers specialty=Pediatrics; zip_code=94110 < we're after a pediatrician close to 94110
search_providers specialty=Psychiatry < give me the names of some psychiatrists
check_provider_network *=Chen < does Doctor Chen take my plan
check_provider_network *=Johnson < will I pay more if I go to Sarah Johnson or is she one of yours
get_provider_details *=Lee < how do I reach Doctor Lee
get_provider_details *=Garcia < where's Doctor Garcia's office
get_care_programs < do you have any programs for people with diabetes
get_care_programs < what kind of health coaching do you offer
enroll_care_program *=diabetes < get me into the diabetes program
enroll_care_program *=heart < sign me up for that heart thing
leave_care_program *=wellness < I want out of the wellness program
get_preventive_care < which checkups should I be getting at my age
get_preventive_care < what screenings can I get for free
`
