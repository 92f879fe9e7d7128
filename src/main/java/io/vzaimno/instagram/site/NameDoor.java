package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;

/** A door that takes an account's name. */
interface NameDoor {

    DoorRequest<Finding> byName(Session session, Handle name);
}
