package org.shouwang.household;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.shared.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the registry has the people of a list already, for many at once. Answers for every area, so that nobody is
 * registered twice; whoever shows it to people limits it to what they may see.
 */
@Component
public class CertificateHolders {

    private final JdbcClient database;

    CertificateHolders(JdbcClient database) {
        this.database = database;
    }

    /**
     * The present households of people.
     *
     * @param identities 18 places each
     * @return by identity; who belongs to no household is missing
     */
    @Transactional(readOnly = true)
    public Map<String, CertificateHolder> of(Collection<String> identities) {
        return database
                .sql("select p.identity_number, h.id, h.number, h.area_code, (select k.name from membership hm"
                        + " join person k on k.id = hm.person_id where hm.household_id = h.id and hm.relation = 'HEAD'"
                        + " and hm.left_on is null) as head from person p"
                        + " join membership m on m.person_id = p.id and m.left_on is null"
                        + " join household h on h.id = m.household_id where p.identity_number = any(:identities)")
                .param("identities", identities.toArray(String[]::new))
                .query((row, n) -> new CertificateHolder(
                        row.getString("identity_number"),
                        new HouseholdId(row.getLong("id")),
                        row.getString("number"),
                        AreaCode.of(row.getString("area_code")),
                        row.getString("head")))
                .list()
                .stream()
                .collect(Collectors.toMap(CertificateHolder::identity, Function.identity()));
    }
}
