package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;

/** The profile's page. Signed-in sessions are given one for every name; it tells the number of those that exist. */
record PageDoor(Browser browser) implements NameDoor {

    @Override
    public DoorRequest<Finding> byName(Session session, Handle name) {
        return new DoorRequest<>(
                browser.page(session, name.value() + "/"),
                RequestKind.PAGE,
                reply -> new ProfilePage(reply.body()).account(name));
    }
}
