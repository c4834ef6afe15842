-- After how many months of measures a household is owed its assessment, apart from how long they have to last before an
-- elimination: a value that versions stored before do not have yet.
update profile_version set content = content || jsonb_build_object('eliminationAssessMonths', jsonb_build_object(
    'value', 6, 'unit', 'MONTHS', 'validFrom', valid_from,
    'ground', coalesce(
        case profile_key
            when 'liaoning' then content -> 'eliminationMeasuresMinMonths' -> 'ground'
            when 'inner-mongolia' then content -> 'noLabourEliminable' -> 'ground' end,
        jsonb_build_object('source', null, 'place', null, 'toConfirm', true))))
where not content ? 'eliminationAssessMonths';
