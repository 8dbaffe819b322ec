/** What people may say to a restaurant, written without a look at any phrase: `tool arguments < words`. */
export const restaurant = `
create_reservation party_size=4; starts_at=2026-11-27T19 < hi, could we come in on Friday at seven, there's four of us
create_reservation party_size=2; starts_at=2026-11-22T20 < any chance you could squeeze two of us in tonight at eight
create_reservation party_size=6; starts_at=2026-11-28T18 < I'd like to bring six people for dinner Saturday at six pm
create_reservation party_size=3; guest_name=Novak < put me down for three under Novak
create_reservation party_size=5; starts_at=2026-11-23T12:30 < we need lunch for five tomorrow at half past twelve
create_reservation starts_at=2026-11-25 < my husband and I want to eat at your place on Wednesday
create_reservation < I was hoping to get a spot at your restaurant
create_reservation party_size=8; starts_at=2026-11-29T17 < hold a table for a party of eight next Sunday at five please
create_reservation party_size=10; starts_at=2026-12-05T19 < it's my mom's birthday, we'd be ten on December fifth at seven
create_reservation party_size=2; starts_at=2026-11-24T18:30; guest_name=Kim < two for Tuesday six thirty, name is Kim
create_reservation party_size=4; special_requests=high chair < a table for four with a high chair, Thursday at six
create_reservation < is it possible to make a booking
create_reservation party_size=7 < we are seven and would love to come by on Friday evening
create_reservation guest_phone=4155550123 < save us a table tomorrow at eight, my number is 415 555 0123
create_reservation starts_at=2026-11-26T19:30 < Thanksgiving dinner at seven thirty, can you fit us in
search_seating_availability date=2026-11-27 < how full are you on Friday
search_seating_availability date=2026-11-22; party_size=2 < have you got anything open tonight for two
search_seating_availability date=2026-11-28 < would there be space on Saturday night
search_seating_availability date=2026-11-29; party_size=5 < is a table for five free next Sunday
search_seating_availability < which times are still open this weekend
search_seating_availability date=2026-11-24 < what times can I still get on Tuesday
search_seating_availability date=2026-11-23 < are you booked solid tomorrow
list_menu_items < what do you guys serve
list_menu_items < what can I eat at your place
list_menu_items < what kind of food have you got
list_menu_items < is there anything without meat
list_menu_items < how expensive are the main dishes
list_menu_items < tell me a few of your dishes
list_menu_items < what would you recommend to eat
list_menu_items < do you do bulgogi
get_reservation < what time are we expected
get_reservation < am I on your list for this week
get_reservation < did my booking go through
get_reservation < remind me when we're coming in to eat
get_reservation < can you pull up my table
get_reservation < for how many people did I book
get_reservation < did I reserve anything with you
get_reservation_by_code *=7K2M9P < my confirmation is HNK 7 K 2 M 9 P, what does it say
get_reservation_by_code *=A4B7C2 < look up code A4B7C2 for me
get_reservation_by_code *=Q8R3T5 < I've got a code here, it's Q8R3T5
update_reservation_details party_size=6 < two more friends are joining, so we're six now
update_reservation_details party_size=3 < we'll only be three after all
update_reservation_details starts_at=T20 < could we come at eight instead
update_reservation_details starts_at=T19:30 < we're running late, can you make our table seven thirty
update_reservation_details starts_at=2026-11-28 < I need to switch our dinner to Saturday
update_reservation_details special_requests=window < we'd like to sit by the window if that's possible with our booking
update_reservation_details special_requests=allerg < please note on our booking that my son is allergic to peanuts
update_reservation_details preorder_items=bibimbap < can you have two bibimbap ready when we come
update_reservation_details preorder_items=bulgogi < add three bulgogi to my reservation
update_reservation_details guest_name=Petrov < change the name on the table to Petrov
update_reservation_details starts_at=T18 < an hour earlier would be better for our reservation, six o'clock
update_reservation_details party_size=9 < our group grew to nine people
cancel_reservation < something came up, we won't be able to make it
cancel_reservation < we're not coming tonight after all
cancel_reservation < you can give our table to someone else
cancel_reservation < forget about our reservation
cancel_reservation < I have to call off dinner with you
cancel_reservation < please take us off the list, we have other plans
set_reservation_status status=seated < we just arrived for our table
set_reservation_status status=confirmed < I'm calling to confirm that we're coming
set_reservation_status status=seated < hi, we're here for our reservation
`
