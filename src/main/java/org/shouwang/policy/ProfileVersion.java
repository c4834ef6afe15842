package org.shouwang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;

/** A stored version of a profile; rows are added and never changed, so the end of a version follows from the next. */
@Entity
@Table(name = "profile_version")
class ProfileVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String profileKey;

    private String version;

    private String nameZh;

    private String nameEn;

    private String areaCode;

    private LocalDate validFrom;

    private LocalDate validTo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "content")
    private JsonNode values;

    private Instant recordedAt;

    protected ProfileVersion() {}

    ProfileVersion(Profile profile, Instant recordedAt) {
        this.profileKey = profile.key();
        this.version = profile.version();
        this.nameZh = profile.name().zh();
        this.nameEn = profile.name().en();
        this.areaCode = profile.area().value();
        this.validFrom = profile.validFrom();
        this.validTo = profile.validTo();
        this.values = PolicyResources.toJson(profile.values());
        this.recordedAt = recordedAt;
    }

    Profile toProfile() {
        return new Profile(
                id,
                profileKey,
                version,
                new Text(nameZh, nameEn),
                AreaCode.of(areaCode),
                validFrom,
                validTo,
                PolicyResources.valuesFrom(values));
    }
}
