-- The search of the header finds a household by the last digits of its number too.
create index household_number_tail on household ((reverse(number) collate "C"));
