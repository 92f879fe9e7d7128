package io.vzaimno.sim.instagram;

/** Answers GraphQL documents. */
final class DocumentAnswers {

    /** How the ids of another kind begin, which accounts have as well. */
    private static final String OTHER_IDS = "1784";

    private final Documents documents;

    DocumentAnswers(Documents documents) {
        this.documents = documents;
    }

    Reply answer(Call call, SimProfile viewer) {
        return call.route()
                .document()
                .filter(document -> documents.answers(document, call.parameter("doc_id")))
                .map(document -> answer(document, call, viewer))
                .orElseGet(GraphqlReplies::invalidRequest);
    }

    private static Reply answer(Document document, Call call, SimProfile viewer) {
        if (!call.seen().path().startsWith(document.path())) {
            return GraphqlReplies.nullRoot(call);
        }
        return switch (document) {
            case PROFILE -> byId(call, viewer);
            case POSTS -> byName(call, PostsAnswers.posts(call.target(), viewer));
            case SEARCH -> byName(call, SearchAnswers.forAll(call.route().name(), call.target()));
            case PERSONAL_SEARCH ->
                byName(call, SearchAnswers.forViewer(call.route().name(), call.target()));
        };
    }

    private static Reply byId(Call call, SimProfile viewer) {
        var id = Variables.of(call.seen()).text("/id");
        if (!id.matches("\\d+")) {
            return GraphqlReplies.badVariables();
        }
        return id.startsWith(OTHER_IDS)
                ? GraphqlReplies.executionError(call)
                : ProfileDocument.of(call.target(), viewer);
    }

    private static Reply byName(Call call, Reply answer) {
        return call.route().name().isEmpty() ? GraphqlReplies.badVariables() : answer;
    }
}
