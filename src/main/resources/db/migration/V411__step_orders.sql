-- The order of steps in versions stored before, brought into agreement with the diagram that serves the area.
update profile_version set content = jsonb_set(content, '{stepOrder,value}', '["verificationVisit", "application",
    "departmentComparison", "villageAppraisal", "villageNotice", "townshipCheck", "countyApproval"]')
where profile_key = 'hainan' and version = '2021' and content ? 'stepOrder';

update profile_version set content = jsonb_set(content, '{stepOrder,value}', '["application", "villageAppraisal",
    "verificationVisit", "villageNotice", "townshipCheck", "townshipNotice", "departmentComparison", "countyApproval"]')
where profile_key = 'hebei' and version = '2020' and content ? 'stepOrder';

update profile_version set content = jsonb_set(content, '{stepOrder,value}', '["application", "villageAppraisal",
    "verificationVisit", "villageNotice", "townshipCheck", "departmentComparison", "countyApproval"]')
where profile_key = 'hebei' and version in ('2022', '2023') and content ? 'stepOrder';

update profile_version set content = jsonb_set(content, '{stepOrder,value}',
    replace(content #>> '{stepOrder,value}', 'leadAnalysis', 'townshipAnalysis')::jsonb)
where content #>> '{stepOrder,value}' like '%leadAnalysis%';
