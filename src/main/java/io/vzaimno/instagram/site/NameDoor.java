package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;

/** A door that is asked with an account's name. */
interface NameDoor {

    DoorRequest<Finding> byName(Session session, Handle name);
}
