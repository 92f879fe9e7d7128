package io.vzaimno.instagram.site;

/** A door that is asked with an account's number. */
interface NumberDoor {

    Knock<Finding> byNumber(Session session, Pk number);
}
