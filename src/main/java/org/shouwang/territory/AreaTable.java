package org.shouwang.territory;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.AreaCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes areas. */
@Component
class AreaTable {

    private static final String COLUMNS =
            "select code, kind, suffix_kind, name, valid_from, valid_to, demo from area where ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    AreaTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    List<Area> all() {
        return database.sql(COLUMNS + "true").query(AreaTable::area).list();
    }

    List<Area> all(AreaKind kind) {
        return database.sql(COLUMNS + "kind = :kind order by code")
                .param("kind", kind.name())
                .query(AreaTable::area)
                .list();
    }

    Optional<Area> find(AreaCode code) {
        return database.sql(COLUMNS + "code = :code")
                .param("code", code.value())
                .query(AreaTable::area)
                .optional();
    }

    List<Area> children(AreaCode code) {
        return database.sql(COLUMNS + "parent_code = :code order by code")
                .param("code", code.value())
                .query(AreaTable::area)
                .list();
    }

    /** Number of the last part of a village with a letter, locking the village against a second writer. */
    int lastPart(AreaCode village, String letter) {
        database.sql("select id from area where code = :code for update")
                .param("code", village.value())
                .query(Long.class)
                .single();
        return database.sql("select coalesce(max(right(code, 2)::int), 0) from area where code like :parts")
                .param("parts", village + letter + "%")
                .query(Integer.class)
                .single();
    }

    void insert(List<Area> areas) {
        batches.batchUpdate(
                "insert into area (code, parent_code, kind, suffix_kind, name, valid_from, valid_to, demo)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing",
                areas,
                500,
                (statement, area) -> {
                    statement.setString(1, area.code().value());
                    statement.setString(
                            2, area.code().parent().map(AreaCode::value).orElse(null));
                    statement.setString(3, area.kind().name());
                    statement.setString(4, area.suffixKind());
                    statement.setString(5, area.name());
                    statement.setDate(6, Date.valueOf(area.validFrom()));
                    statement.setDate(7, area.validTo() == null ? null : Date.valueOf(area.validTo()));
                    statement.setBoolean(8, area.demo());
                });
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                AreaCode.of(row.getString("code")),
                AreaKind.valueOf(row.getString("kind")),
                row.getString("suffix_kind"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("demo"));
    }
}
