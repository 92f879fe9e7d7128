package io.vzaimno.instagram.site;

import java.util.LinkedHashMap;

/** The document that the profile's page loads: the lengths of the lists, and whether the session may read them. */
record DocumentDoor(Browser browser, Document document) implements NumberDoor {

    private static final String FLAG = "__relay_internal__pv__Polaris%srelayprovider";

    @Override
    public DoorRequest<Finding> byNumber(Session session, AccountId number) {
        return new DoorRequest<>(
                browser.document(session, session.requireTokens(), document, "user", variables(number)),
                RequestKind.DOCUMENT,
                reply -> UserJson.only(reply.at("data", "user"), session));
    }

    /** The flags choose experiments, not data; they are sent as they were seen. */
    private static String variables(AccountId number) {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("enable_integrity_filters", true);
        variables.put("id", number.value());
        variables.put(FLAG.formatted("CannesGuardianExperienceEnabled"), true);
        variables.put(FLAG.formatted("CASB976ProfileEnabled"), false);
        variables.put(FLAG.formatted("WebSchoolsEnabled"), false);
        variables.put(FLAG.formatted("RepostsConsumptionEnabled"), true);
        variables.put(FLAG.formatted("ShortDramaEnabled"), false);
        return Json.MAPPER.writeValueAsString(variables);
    }
}
