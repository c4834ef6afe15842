-- The shorter limits of a quick procedure: a value that versions stored before do not have yet.
update profile_version set content = content || jsonb_build_object('quickLimits', jsonb_build_object(
    'value', case when profile_key = 'inner-mongolia' and version = '2024' then
        '{"visitLimit": {"quantity": 1, "unit": "CALENDAR"}, "comparisonLimit": {"quantity": 5, "unit": "CALENDAR"},
          "leadCheckLimit": {"quantity": 1, "unit": "WORKING"},
          "townshipCheckLimit": {"quantity": 1, "unit": "WORKING"},
          "countyApprovalLimit": {"quantity": 1, "unit": "WORKING"}}'::jsonb end,
    'unit', null, 'validFrom', valid_from,
    'ground', jsonb_build_object('source', null, 'place', null, 'toConfirm', true)))
where not content ? 'quickLimits';
