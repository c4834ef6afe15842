-- The search of the header finds a lead by the beginning or the last digits of its number, or by the name it gave.
create index lead_number_prefix on lead ((number collate "C"));
create index lead_number_tail on lead ((reverse(number) collate "C"));
create index lead_head_name on lead ((head_name collate "C")) where household_id is null;
