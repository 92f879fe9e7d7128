package io.vzaimno.sim.instagram;

import tools.jackson.databind.JsonNode;

/** What GraphQL answers in general, whatever was asked. */
final class GraphqlReplies {

    private GraphqlReplies() {}

    static Reply answer(JsonNode data) {
        var answer = Reply.JSON.createObjectNode();
        answer.set("data", data);
        answer.putObject("extensions").put("is_final", true);
        return Reply.data(answer);
    }

    /** Nothing is found, or the document was asked at the path of others. */
    static Reply nullRoot(Call call) {
        return answer(Reply.JSON.createObjectNode().putNull(root(call)));
    }

    static Reply executionError(Call call) {
        return Reply.json(200, """
                {'errors':[{'message':'execution error','path':['%s'],'severity':'CRITICAL'}],'data':null,'status':'ok'}
                """.formatted(root(call)));
    }

    /** No document has such an id any more. */
    static Reply invalidRequest() {
        return Reply.json(400, "{'message':'invalid request','status':'fail'}");
    }

    static Reply badVariables() {
        return Reply.json(200, """
                {'errors':[{'message':'A variable has a wrong value','code':1675012,
                 'summary':'noncoercible_variable_value'}],'data':null}
                """);
    }

    private static String root(Call call) {
        return call.route().document().map(Document::root).orElse("root");
    }
}
