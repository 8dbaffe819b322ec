import { anyOf, call, means, meansAll, row, type Utterance } from './utterance.ts'

const finances: readonly Utterance[] = [
  means('I make eighty five hundred a month before taxes', 'update_mortgage_financial_info', {
    monthly_income: 8500,
  }),
  means('for the mortgage, my credit score is seven twenty', 'update_mortgage_financial_info', {
    credit_score: 720,
  }),
  means('my FICO came back at 688 last week, put that on the application', 'update_mortgage_financial_info', {
    credit_score: 688,
  }),
  means("we've got sixty thousand in savings", 'update_mortgage_financial_info', { total_savings: 60_000 }),
  means('so I could put down about ninety grand', 'update_mortgage_financial_info', {
    down_payment_amount: 90_000,
  }),
  means("the house we're looking at is listed for $450,000", 'update_mortgage_financial_info', {
    property_value: 450_000,
  }),
  means('I want to borrow three hundred and sixty thousand dollars', 'update_mortgage_financial_info', {
    loan_amount: 360_000,
  }),
  means('my debts come to $1,250 every month', 'update_mortgage_financial_info', { monthly_debt: 1250 }),
  means('closing costs should be around 9 thousand', 'update_mortgage_financial_info', {
    closing_costs_estimate: 9000,
  }),
  means('I earn ninety six thousand a year', 'update_mortgage_financial_info', { monthly_income: 8000 }),
  means('um actually my income is 7,400 a month not seven thousand', 'update_mortgage_financial_info', {
    monthly_income: 7400,
  }),
  means('my score went up to seven hundred and forty five', 'update_mortgage_financial_info', {
    credit_score: 745,
  }),
  means('please set the down payment to $72,500', 'update_mortgage_financial_info', {
    down_payment_amount: 72_500,
  }),
  means('I bring home 9200 a month and my credit score is 730', 'update_mortgage_financial_info', {
    monthly_income: 9200,
    credit_score: 730,
  }),
  means(
    'the place costs half a million and we would put a hundred thousand down',
    'update_mortgage_financial_info',
    {
      property_value: 500_000,
      down_payment_amount: 100_000,
    },
  ),
  means("I don't have any monthly debt at all", 'update_mortgage_financial_info', { monthly_debt: 0 }),
  means('our household income is twelve thousand two hundred per month', 'update_mortgage_financial_info', {
    monthly_income: 12_200,
  }),
  means(
    'there is forty two thousand five hundred in my savings account for this',
    'update_mortgage_financial_info',
    {
      total_savings: 42_500,
    },
  ),
  means('can you change the purchase price to 1.2 million', 'update_mortgage_financial_info', {
    property_value: 1_200_000,
  }),
  means('my salary got raised, it is now $6,850 monthly', 'update_mortgage_financial_info', {
    monthly_income: 6850,
  }),
]

const debts: readonly Utterance[] = [
  means('I pay three hundred and ten a month on my student loan', 'add_mortgage_debt', {
    debt_type: 'student_loan',
    monthly_payment: 310,
  }),
  means('there is also a Visa card, the minimum payment is $85 a month', 'add_mortgage_debt', {
    debt_type: 'credit_card',
    monthly_payment: 85,
  }),
  means('add a car loan, two hundred seventy five monthly with Ford Credit', 'add_mortgage_debt', {
    debt_type: 'auto_loan',
    monthly_payment: 275,
  }),
  means('oh I forgot, I owe money on a second credit card, forty dollars each month', 'add_mortgage_debt', {
    debt_type: 'credit_card',
    monthly_payment: 40,
  }),
  means('we still pay eleven hundred a month on our existing mortgage', 'add_mortgage_debt', {
    debt_type: 'mortgage',
    monthly_payment: 1100,
  }),
  means('put down a student loan from Navient, the payment is 195 dollars', 'add_mortgage_debt', {
    debt_type: 'student_loan',
    monthly_payment: 195,
  }),
  means('what debts do you have listed for me', 'get_mortgage_debts'),
  means('how much do my loans add up to every month', 'get_mortgage_debts|get_mortgage_application_status'),
  means('I paid off the Chase card so take it off', 'remove_mortgage_debt', { debt_id: row('Chase') }),
  means('the Toyota loan is gone, please remove that debt', 'remove_mortgage_debt', {
    debt_id: row('Toyota Financial'),
  }),
  means("delete the credit card from my debts it's wrong", 'remove_mortgage_debt', { debt_id: row('Chase') }),
]

const ratio: readonly Utterance[] = [
  means("what's my debt to income", 'calculate_dti_ratio'),
  means('could you work out my DTI', 'calculate_dti_ratio'),
  means('how much of my income goes to debts in percent', 'calculate_dti_ratio'),
  means('is my debt ratio too high to get a loan', 'calculate_dti_ratio'),
  means('run the debt to income numbers for me again please', 'calculate_dti_ratio'),
]

const application: readonly Utterance[] = [
  means("I'd like to apply for a home loan", 'create_mortgage_application|get_mortgage_application_status'),
  means(
    'we want to buy a house and need a mortgage',
    'create_mortgage_application|get_mortgage_application_status',
  ),
  means(
    'can I get started on a mortgage application',
    'create_mortgage_application|get_mortgage_application_status',
  ),
  means('how far along is my mortgage', 'get_mortgage_application_status'),
  means('any news on my home loan application', 'get_mortgage_application_status'),
  means(
    "where are we with the loan, what's still missing",
    'get_mortgage_application_status|get_missing_documents',
  ),
  means('what figures do you have for me in the mortgage file', 'get_mortgage_application_status'),
  means(
    'hey just checking in on the status of my application for the house',
    'get_mortgage_application_status',
  ),
  means('what percent of my mortgage application is complete', 'get_mortgage_application_status'),
]

const documents: readonly Utterance[] = [
  means('which papers do you need from me for the mortgage', 'get_required_documents|get_missing_documents'),
  means('what documents does a person need for a home loan', 'get_required_documents'),
  means("I'm self employed, which documents do I have to bring", 'get_required_documents'),
  means('what am I still missing for the loan', 'get_missing_documents'),
  means('have I turned in everything you need for the mortgage', 'get_missing_documents'),
  means('which of my documents have you received so far', 'get_mortgage_documents'),
  means('did my driver license arrive', 'get_mortgage_documents'),
  means('I just sent over my latest pay stub', 'upload_mortgage_document', {
    document_type: 'income_paystub',
  }),
  means("here's my bank statement from October, please note that it's in", 'upload_mortgage_document', {
    document_type: 'asset_bank_statement',
  }),
  means('mark down that I uploaded my W-2', 'upload_mortgage_document', { document_type: 'income_w2' }),
  means('I have the gift letter from my parents for the down payment, log it', 'upload_mortgage_document', {
    document_type: 'down_payment_gift_letter',
  }),
  means('my tax return for last year is ready to hand in', 'upload_mortgage_document', {
    document_type: 'income_tax_return',
  }),
  means('I want to submit a copy of my passport for the mortgage', 'upload_mortgage_document', {
    document_type: 'identification',
  }),
  means('the 401k statement is on its way to you, put it on file', 'upload_mortgage_document', {
    document_type: 'asset_retirement',
  }),
]

const several: readonly Utterance[] = [
  meansAll(
    'I make 8 thousand a month and then what is my debt to income ratio',
    call('update_mortgage_financial_info', { monthly_income: 8000 }),
    call('calculate_dti_ratio'),
  ),
  meansAll(
    'my credit score is 710, and which documents am I missing',
    call('update_mortgage_financial_info', { credit_score: 710 }),
    call('get_missing_documents', {}),
  ),
  means('add a loan from my credit union, a hundred twenty five a month', 'add_mortgage_debt', {
    debt_type: anyOf('other', 'auto_loan', 'student_loan'),
    monthly_payment: 125,
  }),
]

export const mortgage = [...finances, ...debts, ...ratio, ...application, ...documents, ...several]
