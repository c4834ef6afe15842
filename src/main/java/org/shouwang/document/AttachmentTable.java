package org.shouwang.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.shared.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of attachments, their content and their bindings; rows are only ever added. */
@Repository
class AttachmentTable {

    /** An attachment with the account that it belongs to. */
    record Row(Attachment attachment, String uploadedBy) {}

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Attachment attachment, String username, byte[] content) {
        jdbc.sql(
                        """
                        insert into attachment
                            (id, file_name, media_type, size, sha256, uploaded_at, uploaded_by, uploader_name)
                        values (:id, :fileName, :mediaType, :size, :sha256, :uploadedAt, :username, :uploadedBy)""")
                .param("id", attachment.id().value())
                .param("fileName", attachment.fileName())
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("uploadedAt", Timestamp.from(attachment.uploadedAt()))
                .param("username", username)
                .param("uploadedBy", attachment.uploadedBy())
                .update();
        jdbc.sql("insert into attachment_content (attachment_id, content) values (:id, :content)")
                .param("id", attachment.id().value())
                .param("content", content)
                .update();
    }

    Optional<Row> find(AttachmentId id) {
        return jdbc.sql("select * from attachment where id = :id")
                .param("id", id.value())
                .query(AttachmentTable::row)
                .optional();
    }

    /** Attachments with the areas they are bound to, in one statement. */
    Map<Row, List<AreaCode>> find(Collection<AttachmentId> ids) {
        Map<Row, List<AreaCode>> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select a.*, (select array_agg(distinct b.area_code) from attachment_binding b
                            where b.attachment_id = a.id) as areas
                        from attachment a where a.id = any(cast(:ids as uuid[]))""")
                .param("ids", ids.stream().map(AttachmentId::toString).toArray(String[]::new))
                .query(row -> {
                    var areas = row.getArray("areas");
                    found.put(
                            row(row, 0),
                            areas == null
                                    ? List.of()
                                    : Arrays.stream((String[]) areas.getArray())
                                            .map(AreaCode::of)
                                            .toList());
                });
        return found;
    }

    byte[] content(AttachmentId id) {
        return jdbc.sql("select content from attachment_content where attachment_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    List<AreaCode> areas(AttachmentId id) {
        return jdbc
                .sql("select distinct area_code from attachment_binding where attachment_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list()
                .stream()
                .map(AreaCode::of)
                .toList();
    }

    /** Answers whether the binding is new. */
    void move(Collection<String> subjects, AreaCode from, AreaCode to) {
        jdbc.sql(
                        """
                        update attachment_binding b set area_code = :to where subject = any(:subjects)
                            and area_code = :from and not exists (select 1 from attachment_binding o
                                where o.attachment_id = b.attachment_id and o.area_code = :to and o.subject = b.subject)""")
                .param("subjects", subjects.toArray(String[]::new))
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    boolean bind(AttachmentId id, AreaCode area, String subject, Instant at, String username) {
        return jdbc.sql(
                                """
                        insert into attachment_binding (attachment_id, area_code, subject, bound_at, bound_by)
                        values (:id, :area, :subject, :at, :username)
                        on conflict do nothing""")
                        .param("id", id.value())
                        .param("area", area.value())
                        .param("subject", subject)
                        .param("at", Timestamp.from(at))
                        .param("username", username)
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var attachment = new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploader_name"));
        return new Row(attachment, row.getString("uploaded_by"));
    }
}
