package org.shouwang.procedure;

import org.springframework.stereotype.Component;

/** Cases with something particular in them, for pages to be looked at. */
@Component
public class CasesToLookAt {

    private static final String VILLAGE = "341802002201";

    private final Walks walks;

    CasesToLookAt(Walks walks) {
        this.walks = walks;
    }

    /** The township sent it back, the village corrected the wages, the township confirmed; it waits for the leader. */
    public String corrected() {
        Walk walk = walks.declared(VILLAGE).upTo("townshipCheck");
        walk.does("townshipCheck", "RETURN", form -> form.put("returnReason", "务工收入与银行流水不一致"));
        walk.does("correction", "RESUBMIT", form -> {
            form.put("wages", 21000).put("corrected", "按银行流水更正务工收入");
            form.set("householdSignature", walk.signature());
            form.set("collectorSignature", walk.signature());
        });
        walk.does("townshipCheck", "CONFIRMED", form -> form.put("opinion", "已入户复核,情况属实"));
        return walk.caseNumber();
    }

    /** The township's leader signed on paper, and the clerk recorded it. */
    public String recordedForTheLeader() {
        Walk walk = walks.declared(VILLAGE).upTo("townshipSignOff");
        walk.by("township-" + VILLAGE.substring(0, 9), "townshipSignOff", "AGREE", form -> {
            form.put("opinion", "同意上报");
            form.set("signature", walk.signature().put("signer", "王镇长"));
        });
        return walk.caseNumber();
    }

    /** Visited in vain several times; it waits for the visit. */
    public String visitedInVain(int times) {
        Walk walk = walks.declared(VILLAGE).upTo("verificationVisit");
        for (int i = 0; i < times; i++) {
            walk.does("verificationVisit", "COULD_NOT_VISIT", form -> form.putArray("photos")
                    .add(photo(walk))
                    .add(photo(walk)));
        }
        return walk.caseNumber();
    }

    /** The whole way to the county's approval, and identified. */
    public String identified() {
        return walks.declared(VILLAGE).upTo("systemEntry").caseNumber();
    }

    /** The township has to post its own notice, where the profile has one. */
    public String beforeTheTownshipsNotice(String village) {
        return walks.declared(village).upTo("postNotice_township").caseNumber();
    }

    private static String photo(Walk walk) {
        return walk.signature().path("attachment").asText();
    }
}
