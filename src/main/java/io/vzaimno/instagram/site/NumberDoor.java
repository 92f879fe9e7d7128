package io.vzaimno.instagram.site;

/** A door that takes an account's id. */
interface NumberDoor {

    DoorRequest<Finding> byNumber(Session session, AccountId number);
}
