package io.vzaimno.checks.chat;

import io.vzaimno.instagram.Handle;

/** What somebody typed to find people by. */
final class SearchedName {

    private static final int MOST = 64;

    private SearchedName() {}

    /** The name after an at sign, or a part of any name as it was typed; cut where no name is longer. */
    static String of(String text) {
        if (TypedName.read(text) instanceof TypedName.Target(var handle)) {
            return handle.value();
        }
        var typed = Handle.plain(text);
        var bare = typed.startsWith("@") ? typed.substring(1) : typed;
        return bare.codePointCount(0, bare.length()) <= MOST
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, MOST));
    }
}
