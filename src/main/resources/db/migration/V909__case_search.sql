-- The search of the header finds a case by the beginning or the last digits of its number.
create index case_file_number_prefix on case_file ((number collate "C"));
create index case_file_number_tail on case_file ((reverse(number) collate "C"));
