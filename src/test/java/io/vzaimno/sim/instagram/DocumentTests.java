package io.vzaimno.sim.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DocumentTests {

    private final InstagramSimulator instagram = InstagramSimulator.start().november();
    private final SimProfile mila =
            instagram.profile("mila").fullName("Mila K").followers(440).following(146);
    private final SimSession login = instagram.login("viewer");
    private final GraphqlAsking graphql = new GraphqlAsking(instagram, login).loadPage();

    @AfterEach
    void stop() {
        instagram.close();
    }

    @Test
    void tellsAProfileById() {
        instagram.profile("viewer").followers("mila");

        var user = graphql.user(mila);

        assertThat(user.path("pk").asString()).isEqualTo(mila.member().pk());
        assertThat(user.path("id")).isEqualTo(user.path("pk"));
        assertThat(user.path("username").asString()).isEqualTo("mila");
        assertThat(user.path("full_name").asString()).isEqualTo("Mila K");
        assertThat(user.path("follower_count").asInt()).isEqualTo(440);
        assertThat(user.path("following_count").asInt()).isEqualTo(146);
        assertThat(user.at("/friendship_status/followed_by").asBoolean()).isTrue();
        assertThat(user.at("/friendship_status/following").asBoolean()).isFalse();
        assertThat(user.path("is_professional_account").isNull()).isTrue();
        assertThat(user.has("total_clips_count")).isTrue();
    }

    @Test
    void tellsNoFriendshipOfTheViewerWithThemselves() {
        var user = graphql.user(login.viewer());

        assertThat(user.path("username").asString()).isEqualTo("viewer");
        assertThat(user.path("friendship_status").isNull()).isTrue();
        assertThat(user.path("has_profile_pic").asBoolean()).isTrue();
    }

    @Test
    void tellsTheCountsOfPrivateAccounts() {
        mila.hidden().posts(0);

        var user = graphql.user(mila);

        assertThat(user.path("is_private").asBoolean()).isTrue();
        assertThat(user.path("follower_count").asInt()).isEqualTo(440);
        assertThat(user.has("total_clips_count")).isFalse();
    }

    @Test
    void tellsOfRenamedAccountsUnderTheirNewName() {
        instagram.rename("mila", "ludmila");

        assertThat(graphql.user(mila).path("username").asString()).isEqualTo("ludmila");
    }

    @Test
    void tellsNothingOfIdsThatNoAccountHas() {
        var unknown = json(graphql.profile("5"));

        assertThat(unknown.at("/data/user").isNull()).isTrue();
        assertThat(unknown.at("/data/viewer/user/pk").asString())
                .isEqualTo(login.viewer().member().pk());
        assertThat(unknown.has("errors")).isFalse();
    }

    @Test
    void refusesIdsOfAnotherKind() {
        assertThat(json(graphql.profile("17841400000000001"))
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("execution error");
        assertThat(json(graphql.profile("mila")).at("/errors/0/code").asInt()).isEqualTo(1675012);
    }

    @Test
    void tellsTheOwnerOfTheFirstPosts() {
        var posts = posts("mila");

        assertThat(posts.at("/edges/0/node/user/pk").asString())
                .isEqualTo(mila.member().pk());
        assertThat(posts.at("/page_info/has_next_page").asBoolean(true)).isFalse();
    }

    @Test
    void tellsNothingWithoutAVisiblePost() {
        instagram.profile("silent").posts(0);
        instagram.profile("shy").hidden();
        instagram.profile("friend").hidden().followers("viewer");

        assertThat(posts("silent").path("edges").size()).isZero();
        assertThat(posts("shy").path("edges").size()).isZero();
        assertThat(posts("not.there").path("edges").size()).isZero();
        assertThat(posts("friend").path("edges").size()).isOne();
    }

    @Test
    void findsTheExactNameAmongThoseThatResembleIt() {
        var users = graphql.json(Document.SEARCH, "{'hasQuery':true,'query':'Mila'}")
                .at("/data/xdt_api__v1__fbsearch__non_profiled_serp/users");

        assertThat(users.size()).isEqualTo(18);
        assertThat(users.valueStream()
                        .filter(user -> user.path("username").asString().equals("mila")))
                .extracting(user -> user.path("pk").asString())
                .containsExactly(mila.member().pk());
        assertThat(users.valueStream()).noneMatch(user -> user.has("is_private") || user.has("follower_count"));
    }

    @Test
    void findsFiveNamesForTheViewer() {
        var users = graphql.json(Document.PERSONAL_SEARCH, "{'data':{'query':'mila'},'hasQuery':true}")
                .at("/data/xdt_api__v1__fbsearch__topsearch_connection/users");

        assertThat(users.valueStream().map(hit -> hit.path("position").asInt())).containsExactly(0, 1, 2, 3, 4);
        assertThat(users.valueStream().map(hit -> hit.at("/user/username").asString()))
                .contains("mila");
    }

    @Test
    void doesNotFindWhatIsInTheShadow() {
        mila.shadowed();

        var users = graphql.json(Document.SEARCH, "{'hasQuery':true,'query':'mila'}")
                .at("/data/xdt_api__v1__fbsearch__non_profiled_serp/users");

        assertThat(users.valueStream().map(user -> user.path("username").asString()))
                .hasSize(18)
                .doesNotContain("mila");
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void answersAtItsOwnPathOnly(Document document) {
        var other = document.path().equals(Document.API) ? Document.QUERY : Document.API;

        var answer = graphql.at(other).json(document, variables());

        assertThat(answer.path("data").path(document.root()).isNull()).isTrue();
        assertThat(answer.path("data").size()).isOne();
        assertThat(answer.has("errors")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void knowsNoOtherId(Document document) {
        var answer = graphql.with("doc_id", "123").ask(document, variables());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"message\":\"invalid request\",\"status\":\"fail\"}");
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void mindsItsIdAndNotItsFriendlyName(Document document) {
        var answer = graphql.with("fb_api_req_friendly_name", "Another").json(document, variables());
        var nameless = graphql.without("fb_api_req_friendly_name").json(document, variables());

        assertThat(answer.path("data").path(document.root()).isObject()).isTrue();
        assertThat(nameless.path("data").path(document.root()).isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site", "Content-Type"})
    void isAPageWithoutTheRightHeaders(String header) {
        assertThat(graphql.withoutHeader(header).profile("5").body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void isAPageWithoutAToken() {
        var answer = graphql.without("fb_dtsg").profile("5");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void mindsNeitherBrowserNorReferer() {
        for (var header : new String[] {"User-Agent", "Referer", "X-IG-App-ID"}) {
            graphql.withoutHeader(header);
        }

        assertThat(graphql.user(mila).path("username").asString()).isEqualTo("mila");
    }

    @Test
    void isForbiddenWithoutASession() {
        assertThat(graphql.withoutHeader("Cookie").profile("5").statusCode()).isEqualTo(403);
        login.revoke();
        assertThat(new GraphqlAsking(instagram, login).profile("5").body()).startsWith("<!DOCTYPE html>");
    }

    private JsonNode posts(String name) {
        return graphql.json(Document.POSTS, "{'data':{'count':1},'username':'%s'}".formatted(name))
                .path("data")
                .path(Document.POSTS.root());
    }

    /** Good for every document. */
    private String variables() {
        return "{'id':'%s','username':'mila','query':'mila','data':{'query':'mila'}}"
                .formatted(mila.member().pk());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Reply.JSON.readTree(answer.body());
    }
}
