package io.vzaimno.instagram.site;

/** A door that is asked with an account's number. */
interface NumberDoor {

    DoorRequest<Finding> byNumber(Session session, AccountId number);
}
