package io.vzaimno.sim.instagram;

/** The bodies of refusals, as JSON in single quotes. */
final class Bodies {

    static final String LOGGED_OUT = """
            {'message':'login_required','error_title':'You have been logged out','error_body':'Please log back in.',
             'logout_reason':2,'status':'fail'}
            """;
    static final String WAIT = "{'message':'Please wait a few minutes before you try again.','status':'fail'}";
    static final String WAIT_AND_LOG_IN = """
            {'message':'Please wait a few minutes before you try again.','require_login':true,'igweb_rollout':true,
             'status':'fail'}
            """;
    static final String CHECKPOINT =
            "{'message':'checkpoint_required','checkpoint_url':'/challenge/1/','lock':false,'status':'fail'}";
    static final String CHALLENGE = challenge("/challenge/1/");
    static final String CHALLENGE_ELSEWHERE = challenge("/auth_platform/?apc=Aq1");
    static final String CHALLENGE_IN_BLOKS = """
            {'message':'','step_name':'select_verify_method',
             'bloks_action':'com.bloks.www.ig.challenge.redirect.async','status':'fail'}
            """;
    static final String FEEDBACK = """
            {'message':'feedback_required','spam':true,'feedback_title':'Try Again Later',
             'feedback_message':'We limit how often you can do certain things.',
             'feedback_url':'repute/report_problem/scraping/','feedback_action':'report_problem','status':'fail'}
            """;
    static final String NO_SUCH_USER = "{'message':'User not found','status':'fail'}";
    static final String LONG_PAGE = "Please try again later. ".repeat(900);
    static final String SHELL = "<div id=\"react-root\"></div>";

    private Bodies() {}

    private static String challenge(String path) {
        return """
                {'message':'challenge_required','challenge':{'url':'https://i.instagram.com%1$s','api_path':'%1$s',
                 'hide_webview_header':true,'lock':true,'logout':false,'native_flow':true},'status':'fail'}
                """.formatted(path);
    }
}
