-- further leads of a household that is being dealt with belong to its case
create index lead_case on lead (case_number);
