package io.vzaimno.sim.instagram;

/** A GraphQL document: a query that the site keeps under an id, to be asked at a path of its own. */
public enum Document {
    /** A profile by id. */
    PROFILE(Door.DOCUMENT, "PolarisProfilePageContentQuery", "28036671149327607", Document.API, "user"),
    /** The first posts of a name. */
    POSTS(
            Door.POSTS,
            "PolarisProfilePostsQuery",
            "28379418928391013",
            Document.QUERY,
            "xdt_api__v1__feed__user_timeline_graphql_connection"),
    /** Names that resemble a text, the same for every viewer. */
    SEARCH(
            Door.TYPEAHEAD,
            "PolarisSearchBoxNonProfiledRefetchableQuery",
            "27634848489527274",
            Document.API,
            "xdt_api__v1__fbsearch__non_profiled_serp"),
    /** Names that resemble a text, chosen for the viewer. */
    PERSONAL_SEARCH(
            Door.TYPEAHEAD,
            "PolarisSearchBoxRefetchableQuery",
            "27706427925724183",
            Document.API,
            "xdt_api__v1__fbsearch__topsearch_connection");

    static final String API = "/api/graphql";
    static final String QUERY = "/graphql/query";

    private final Door door;
    private final String friendlyName;
    private final String firstId;
    private final String path;
    private final String root;

    Document(Door door, String friendlyName, String firstId, String path, String root) {
        this.door = door;
        this.friendlyName = friendlyName;
        this.firstId = firstId;
        this.path = path;
        this.root = root;
    }

    public Door door() {
        return door;
    }

    public String friendlyName() {
        return friendlyName;
    }

    /** Where alone it is answered. */
    public String path() {
        return path;
    }

    /** The field below {@code data} that holds the answer. */
    public String root() {
        return root;
    }

    /** Its id until it is rotated. */
    String firstId() {
        return firstId;
    }
}
