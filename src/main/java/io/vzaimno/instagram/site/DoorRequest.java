package io.vzaimno.instagram.site;

import java.util.function.Function;
import okhttp3.Request;

/**
 * One request at a door, and how its reply is read.
 *
 * @param reading of a reply that refuses nothing
 */
record DoorRequest<T>(Request request, RequestKind kind, Function<Reply, Answer<T>> reading) {}
