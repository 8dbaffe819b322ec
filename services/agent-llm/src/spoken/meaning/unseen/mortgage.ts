/** What people may say of a mortgage, written without a look at any phrase: `tool arguments < words`. */
export const mortgage = `
create_mortgage_application < my wife and I want to buy our first house and need financing
create_mortgage_application < I'm looking to get a loan for a home
create_mortgage_application < how do I get going with a mortgage with you guys
create_mortgage_application < we found a house and we'd like to borrow money for it
create_mortgage_application < could we kick off the mortgage paperwork
create_mortgage_application < I was told I can apply for a house loan over the phone
get_mortgage_application_status < where are we with my mortgage
get_mortgage_application_status < have you guys made any progress on my loan
get_mortgage_application_status < any news on my application
get_mortgage_application_status < how far along is my home loan
get_mortgage_application_status < I'm calling to check up on the mortgage I applied for
get_mortgage_application_status < what still has to happen with my application
cancel_mortgage_application < I don't want the mortgage after all
cancel_mortgage_application < please pull my application, we're not buying
cancel_mortgage_application < let's call the whole mortgage thing off
update_mortgage_financial_info credit_score=742 < they told me my FICO is seven forty two
update_mortgage_financial_info credit_score=698 < my credit's sitting at 698 right now
update_mortgage_financial_info monthly_income=7200 < I bring home seventy two hundred dollars every month
update_mortgage_financial_info monthly_income=9500 < what I earn is about ninety five hundred a month before taxes
update_mortgage_financial_info annual_income=110000 < I make a hundred and ten thousand a year
update_mortgage_financial_info annual_income=86000 < my salary is eighty six thousand per year
update_mortgage_financial_info total_savings=45000 < we've got around forty five thousand put away in the bank
update_mortgage_financial_info total_savings=60000 < I have sixty grand saved up
update_mortgage_financial_info down_payment_amount=50000 < I could put fifty thousand dollars down
update_mortgage_financial_info down_payment_amount=80000 < eighty thousand is what we can pay up front
update_mortgage_financial_info down_payment_percent=20 < we were thinking of putting twenty percent down
update_mortgage_financial_info property_value=425000 < the place we're looking at costs four hundred twenty five thousand
update_mortgage_financial_info property_value=380000 < they're asking three hundred eighty thousand for the house
update_mortgage_financial_info loan_amount=300000 < we'd need to borrow three hundred thousand
update_mortgage_financial_info monthly_debt=1200 < altogether my debts run me twelve hundred a month
update_mortgage_financial_info closing_costs_estimate=9000 < they figure closing will be around nine thousand
update_mortgage_financial_info veteran=true < I served in the army, so I'm a veteran
calculate_dti_ratio < how do my debts compare to what I make
calculate_dti_ratio < what percentage of my income is going to debt
calculate_dti_ratio < work out my debt to income for me
calculate_dti_ratio < is my debt load too high for my income
get_prequalification < would you lend me the money
get_prequalification < what are my chances of getting approved for the loan
get_prequalification < how big of a loan could I get
get_prequalification < can I afford a four hundred thousand dollar house
get_prequalification < do I have a shot at qualifying
add_mortgage_debt debt_type=auto_loan; monthly_payment=350 < I'm still paying off my car, three fifty a month
add_mortgage_debt debt_type=student_loan; monthly_payment=280 < there's also my student loan, that's two eighty monthly
add_mortgage_debt debt_type=credit_card; monthly_payment=150 < I pay a hundred and fifty a month on a credit card
add_mortgage_debt debt_type=auto_loan; monthly_payment=420; creditor_name=Toyota < Toyota gets four hundred twenty dollars from me every month for the truck
add_mortgage_debt debt_type=credit_card; monthly_payment=90; creditor_name=Chase < my Chase card costs me ninety bucks a month
remove_mortgage_debt *=car < the car is paid off now, so you can drop that debt
remove_mortgage_debt *=student < I don't owe anything on the student loan anymore
remove_mortgage_debt *=credit card < take the credit card off my debts
get_mortgage_debts < which debts have you got written down for me
get_mortgage_debts < what all do I owe according to you
get_mortgage_debts < go over the loans and cards you have on file for me
upload_mortgage_document document_type=income_paystub < I've got my latest pay stub here to send you
upload_mortgage_document document_type=income_w2 < I want to hand in my W-2
upload_mortgage_document document_type=asset_bank_statement < how can I get my bank statement to you
upload_mortgage_document document_type=identification < here's my driver's license for the file
get_mortgage_documents < what paperwork have you received from me so far
get_mortgage_documents < did my documents come through
get_required_documents < what kind of papers do people have to bring for a mortgage
get_required_documents < what am I going to need in terms of documents
get_missing_documents < what paperwork are you still waiting on from me
get_missing_documents < is there anything I haven't turned in yet
`
