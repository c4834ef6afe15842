-- The trend of a county reads its cases from the index alone.
create index case_file_area_opened on case_file (area_code text_pattern_ops, opened_on);
