package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import java.util.Map;

/** The look-up by name of former times, which told everything in one request. */
record WebProfileInfoDoor(Browser browser) implements NameDoor {

    @Override
    public DoorRequest<Finding> byName(Session session, Handle name) {
        return new DoorRequest<>(
                browser.get(
                        session,
                        "api/v1/users/web_profile_info/",
                        Map.of("username", name.value()),
                        browser.profile(name)),
                RequestKind.LOOK_UP,
                reply -> UserJson.only(reply.at("data", "user"), session));
    }
}
