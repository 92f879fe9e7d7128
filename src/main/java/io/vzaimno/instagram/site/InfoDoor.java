package io.vzaimno.instagram.site;

import java.util.Map;

/** The look-up by number of former times. */
record InfoDoor(Browser browser) implements NumberDoor {

    @Override
    public DoorRequest<Finding> byNumber(Session session, AccountId number) {
        return new DoorRequest<>(
                browser.get(session, "api/v1/users/" + number + "/info/", Map.of(), browser.home()),
                RequestKind.LOOK_UP,
                reply -> UserJson.only(reply.at("user"), session));
    }
}
