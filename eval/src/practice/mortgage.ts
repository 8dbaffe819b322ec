import { call, means, meansAll, row, type Utterance } from '../held-out/utterance.ts'

const told = (said: string, figures: Record<string, number>) =>
  means(said, 'update_mortgage_financial_info', figures)

export const mortgage: readonly Utterance[] = [
  told('before tax I get ninety four hundred per month', { monthly_income: 9400 }),
  told('we make eleven thousand five hundred a month together', { monthly_income: 11_500 }),
  told('I am paid 6200 dollars each month', { monthly_income: 6200 }),
  told('my yearly pay is eighty four thousand', { monthly_income: 7000 }),
  told('it is not seven thousand any more, I earn 7,900 a month', { monthly_income: 7900 }),
  told('the bank says my score is six ninety five', { credit_score: 695 }),
  told('I checked and the credit score stands at 751', { credit_score: 751 }),
  told('put seven thirty five down as my credit score', { credit_score: 735 }),
  told('credit score, seven hundred twelve', { credit_score: 712 }),
  told('we saved up fifty five thousand', { total_savings: 55_000 }),
  told('I have about 38 thousand dollars in the bank', { total_savings: 38_000 }),
  told('my down payment would be sixty five thousand dollars', { down_payment_amount: 65_000 }),
  told('make that down payment 80,000', { down_payment_amount: 80_000 }),
  told('we can bring a hundred and ten thousand as a down payment', { down_payment_amount: 110_000 }),
  told('they are asking five hundred twenty thousand for the condo', { property_value: 520_000 }),
  told('the price of the home is 399,000 dollars', { property_value: 399_000 }),
  told('set the price to three quarters of a million', { property_value: 750_000 }),
  told('I would need a loan of two hundred eighty thousand', { loan_amount: 280_000 }),
  told('expect closing costs of eleven thousand', { closing_costs_estimate: 11_000 }),
  told('every month nine hundred and fifty goes to my creditors', { monthly_debt: 950 }),
  told('I owe nobody anything', { monthly_debt: 0 }),
  told('my score is 702 and I have 30,000 saved', { credit_score: 702, total_savings: 30_000 }),
  means('my car costs me three hundred forty a month, it is financed', 'add_mortgage_debt', {
    debt_type: 'auto_loan',
    monthly_payment: 340,
  }),
  means('list a student loan of 220 a month too', 'add_mortgage_debt', {
    debt_type: 'student_loan',
    monthly_payment: 220,
  }),
  means('you should also count my Mastercard, sixty dollars monthly', 'add_mortgage_debt', {
    debt_type: 'credit_card',
    monthly_payment: 60,
  }),
  means('one more debt, a car loan at Honda Financial, 289 a month', 'add_mortgage_debt', {
    debt_type: 'auto_loan',
    monthly_payment: 289,
  }),
  means('read me the debts on my application', 'get_mortgage_debts'),
  means('strike the Toyota loan from the list, it is paid', 'remove_mortgage_debt', {
    debt_id: row('Toyota Financial'),
  }),
  means('the Chase debt is history', 'remove_mortgage_debt', { debt_id: row('Chase') }),
  means('how high is my debt ratio', 'calculate_dti_ratio'),
  means('compute what share of my pay my debts eat up', 'calculate_dti_ratio'),
  means(
    'I am thinking about buying a home, can we begin with the loan',
    'create_mortgage_application|get_mortgage_application_status',
  ),
  means(
    'open up a new mortgage file for me please',
    'create_mortgage_application|get_mortgage_application_status',
  ),
  means('did anything move on my mortgage', 'get_mortgage_application_status'),
  means('give me an update on the home loan', 'get_mortgage_application_status'),
  means('at which stage is the application', 'get_mortgage_application_status'),
  means('tell me what you have noted for my loan so far', 'get_mortgage_application_status'),
  means('what paperwork goes with a mortgage', 'get_required_documents|get_missing_documents'),
  means(
    'what else do you need from me for the home loan',
    'get_missing_documents|get_mortgage_application_status',
  ),
  means('which paperwork is outstanding', 'get_missing_documents'),
  means('have my papers reached you', 'get_mortgage_documents'),
  means('you should have gotten my ID, is it there', 'get_mortgage_documents'),
  means('I am handing in my W-2 now', 'upload_mortgage_document', { document_type: 'income_w2' }),
  means('I scanned my bank statement for you', 'upload_mortgage_document', {
    document_type: 'asset_bank_statement',
  }),
  means('my pay stub is uploaded', 'upload_mortgage_document', { document_type: 'income_paystub' }),
  means('let me give you my last tax return', 'upload_mortgage_document', {
    document_type: 'income_tax_return',
  }),
  means('there is a gift letter, put it in the file', 'upload_mortgage_document', {
    document_type: 'down_payment_gift_letter',
  }),
  meansAll(
    'the credit score is 733, and how is the application doing',
    call('update_mortgage_financial_info', { credit_score: 733 }),
    call('get_mortgage_application_status'),
  ),
]
