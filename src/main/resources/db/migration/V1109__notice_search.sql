-- The search of the header finds a notice by the beginning or the last digits of its number.
create index public_notice_number_prefix on public_notice ((number collate "C"));
create index public_notice_number_tail on public_notice ((reverse(number) collate "C"));
