package io.vzaimno.settings;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings of the service. The constants have the names of the environment variables. */
enum Setting {
    SERVER_PORT("8080", Form.whole(0, 65535, "8080"), "HTTP port; 0 takes a free one"),
    DATA_DIR("./data", Form.folder("./data"), "embedded database and generated keys"),
    EMBEDDED_POSTGRES_HOME(
            "",
            Form.folder("/var/lib/vzaimno/postgres-bin"),
            "where the embedded database's programs are unpacked; empty: DATA_DIR/postgres-bin"),
    DATABASE_URL(
            "",
            Form.address("postgresql://vzaimno:password@localhost:5432/vzaimno", "postgresql", "postgres"),
            "PostgreSQL 15 or newer; empty: an embedded one in DATA_DIR/postgres, kept between runs"),
    APP_ROLES(
            "api,bot,worker",
            Form.listOf(Form.oneOf("api", "bot", "worker"), "api,bot,worker"),
            "what this process does; several processes share one database"),

    TELEGRAM_TOKEN(
            "",
            Form.matching(Pattern.compile("\\d+:[A-Za-z0-9_-]+"), "is not a bot token", "123456:the-rest-of-the-token"),
            "bot token from @BotFather; empty: the bot stays off"),
    TELEGRAM_API_URL(
            "https://api.telegram.org",
            Form.address("https://api.telegram.org", "https", "http"),
            "base address of the Bot API, may carry a path"),
    TELEGRAM_WEBHOOK_URL(
            "",
            Form.address("https://bot.example.org", "https", "http"),
            "public address of this service for webhook mode; empty: long polling by one elected process"),
    TELEGRAM_WEBHOOK_SECRET(
            "",
            Form.matching(
                    Pattern.compile("[A-Za-z0-9_-]{16,256}"),
                    "is not 16 to 256 of A-Z a-z 0-9 _ -",
                    "what openssl rand -hex 32 prints"),
            "secret that Telegram sends along with each webhook call; needed in webhook mode"),
    TELEGRAM_MESSAGES_PER_SECOND(
            "25", Form.whole(1, 1000, "25"), "of all processes together, for messages the bot sends on its own"),
    ADMIN_USER_IDS(
            "",
            Form.listOf(Form.whole(1, Long.MAX_VALUE, "1"), "123456789,987654321"),
            "Telegram ids of the admins, comma separated"),
    SUPPORT_CONTACT(
            "",
            Form.matching(Pattern.compile("@?[A-Za-z][A-Za-z0-9_]{3,31}"), "is not a Telegram name", "@your_support"),
            "Telegram name shown where a user may need a human"),

    API_KEY("", Form.key(32, "what openssl rand -hex 32 prints"), "key of the REST API; empty: every call gets 401"),
    ADMIN_API_KEY(
            "",
            Form.key(32, "what openssl rand -hex 32 prints"),
            "key of the admin part of the REST API; empty: every call gets 401"),
    SECRET_KEY(
            "",
            Form.base64(32, "what openssl rand -base64 32 prints"),
            "encrypts Instagram sessions at rest; empty: generated into DATA_DIR/secret.key"),

    INSTAGRAM_SESSION_ID(
            "",
            Form.matching(
                    Pattern.compile("\\d+(%3A|:)\\S+"),
                    "is not the value of a sessionid cookie",
                    "1234567890%3Athe-rest-of-the-cookie"),
            "sessionid cookie of the first session of the pool; more are added by an admin"),
    INSTAGRAM_BASE_URL(
            "https://www.instagram.com",
            Form.address("https://www.instagram.com", "https", "http"),
            "where Instagram answers"),
    INSTAGRAM_DELAY_MIN(
            "3s",
            Form.duration(Duration.ZERO, Duration.ofHours(1), "3s"),
            "shortest pause between two requests of a session"),
    INSTAGRAM_DELAY_MAX(
            "8s",
            Form.duration(Duration.ZERO, Duration.ofHours(1), "8s"),
            "longest pause between two requests of a session"),
    INSTAGRAM_DAILY_NAMES(
            "2000", Form.whole(0, 1_000_000, "2000"), "names one session may read in 24 hours; 0: no limit"),
    INSTAGRAM_PAGE_SIZE("50", Form.whole(1, 200, "50"), "page size asked for"),
    INSTAGRAM_SITTING_NAMES("1000", Form.whole(1, 1_000_000, "1000"), "names one session reads before a long pause"),
    INSTAGRAM_TIMEOUT(
            "20s", Form.duration(Duration.ofMillis(100), Duration.ofMinutes(5), "20s"), "time for one request"),
    INSTAGRAM_COOLDOWN(
            "15m",
            Form.duration(Duration.ofMillis(1), Duration.ofDays(1), "15m"),
            "first pause of a session after throttling; doubles, at most 16 times as long"),
    INSTAGRAM_GIVE_UP(
            "12h",
            Form.duration(Duration.ofSeconds(1), Duration.ofDays(30), "12h"),
            "a live check that has not ended by then fails with a refund"),
    INSTAGRAM_SECOND_LOOK("30", Form.whole(0, 1000, "30"), "names looked up again per check; 0: off"),
    INSTAGRAM_NAME_DOORS(
            "page,typeahead,web_profile_info",
            Form.listOf(
                    Form.oneOf("page", "typeahead", "posts", "web_profile_info", "topsearch"),
                    "page,typeahead,web_profile_info"),
            "ways to turn a name into an account's number, tried in this order"),
    INSTAGRAM_PROFILE_DOORS(
            "document,info",
            Form.listOf(Form.oneOf("document", "info", "web_profile_info"), "document,info"),
            "ways to turn a number into the lengths of the lists, tried in this order"),
    INSTAGRAM_DOCUMENTS(
            "",
            Form.listOf(
                    Form.matching(
                            Pattern.compile("(PolarisProfilePageContentQuery|PolarisProfilePostsQuery"
                                    + "|PolarisSearchBoxNonProfiledRefetchableQuery)=\\d{1,30}@/?[a-z/]+"),
                            "is not a friendly name, =, a doc_id, @ and a path",
                            "PolarisProfilePageContentQuery=28036671149327607@/api/graphql"),
                    "PolarisProfilePageContentQuery=28036671149327607@/api/graphql"),
            "stored queries of Instagram that replace the built-in ones; comma separated"),
    SOURCE_PROBE(
            "15m",
            Form.duration(Duration.ofMillis(1), Duration.ofDays(1), "15m"),
            "how often a shut door is tried again with the session's own account"),
    INSTAGRAM_MAX_LIST(
            "10000",
            Form.whole(1, 10_000_000, "10000"),
            "largest list accepted for a live check; larger than this or INSTAGRAM_DAILY_NAMES is refused"),

    MAX_CONCURRENT_CHECKS("1", Form.whole(1, 1000, "1"), "live checks at once over all processes"),
    QUEUE_PROCESSING_INTERVAL("5", Form.whole(1, 3600, "5"), "seconds between the queue's safety polls"),
    MAX_CHECKS_PER_DAY("0", Form.whole(0, 1_000_000, "0"), "checks per user and day; 0: no limit"),
    MAX_QUEUED_CHECKS(
            "50", Form.whole(0, 1_000_000, "50"), "checks of one user that may wait in the queue; 0: no limit"),
    FREE_CHECKS("0", Form.whole(0, 1_000_000, "1"), "checks given to a new user"),
    EXPORT_CHECK_COST("1", Form.whole(0, 1000, "1"), "checks charged for analysing an uploaded export"),

    REFERRAL_BONUS_CHECKS("1", Form.whole(1, 1000, "1"), "checks given for enough referrals"),
    REFERRAL_REQUIRED_COUNT("10", Form.whole(1, 100_000, "10"), "referrals needed for the bonus"),
    REFERRAL_ACTIVE_AFTER(
            "start",
            Form.oneOf("start", "check", "payment"),
            "what a referral counts after: the start of the bot, the first finished check, or a payment"),
    GIFT_DAYS("30", Form.whole(1, 3650, "30"), "days after which an unopened gift returns to its giver"),

    ROBOKASSA_MERCHANT_LOGIN(
            "", Form.text("my-shop"), "the shop's name; with both passwords set, Robokassa is available"),
    ROBOKASSA_PASSWORD_1("", Form.text("the shop's first password"), "password #1 of the shop"),
    ROBOKASSA_PASSWORD_2("", Form.text("the shop's second password"), "password #2 of the shop"),
    ROBOKASSA_TEST_MODE(
            "True", Form.truth(), "test payments never change a balance unless the whole service is in test mode"),
    ROBOKASSA_HASH(
            "SHA256",
            Form.oneOf("SHA256", "MD5", "SHA1", "SHA384", "SHA512"),
            "signature algorithm as chosen in the shop"),
    ROBOKASSA_BASE_URL(
            "https://auth.robokassa.ru",
            Form.address("https://auth.robokassa.ru", "https", "http"),
            "where Robokassa answers"),
    ROBOKASSA_IN_CHAT("false", Form.truth(), "offer roubles inside Telegram"),
    ROBOKASSA_PASSWORD_3(
            "", Form.text("the shop's third password"), "password #3 of the shop; empty: refunds are made by hand"),
    ROBOKASSA_SERVICES_URL(
            "https://services.robokassa.ru",
            Form.address("https://services.robokassa.ru", "https", "http"),
            "where Robokassa takes refunds"),
    ROBOKASSA_RECEIPT_TAX(
            "",
            Form.oneOf(
                    "none", "vat0", "vat5", "vat7", "vat10", "vat20", "vat22", "vat105", "vat107", "vat110", "vat120",
                    "vat122"),
            "VAT in receipts by 54-FZ; empty: no receipt"),
    ROBOKASSA_RECEIPT_SNO(
            "",
            Form.oneOf("osn", "usn_income", "usn_income_outcome", "esn", "patent"),
            "taxation system in receipts; may be empty where the shop has one"),
    ROBOKASSA_RECEIPT_METHOD(
            "full_payment",
            Form.oneOf("full_payment", "full_prepayment", "prepayment", "advance"),
            "how receipts call the payment"),
    ROBOKASSA_CALLBACK_ADDRESSES(
            "",
            Form.listOf(Form.ipAddress("185.59.216.65"), "185.59.216.65,185.59.217.65"),
            "the only addresses that callbacks may come from; empty: any, and also behind a proxy"),
    ROBOKASSA_NOTIFICATION_URL(
            "",
            Form.address("https://vzaimno.example.org/api/v1/payments/robokassa/notification", "https", "http"),
            "public address for signed notifications (ResultUrl2), sent with each payment; empty: not asked for"),
    ROBOKASSA_NOTIFICATION_KEY(
            "",
            Form.matching(
                    Pattern.compile("[A-Za-z0-9+/=\\s-]{200,}"),
                    "is neither a certificate nor a public key",
                    "the certificate's lines in one"),
            "Robokassa's certificate or public key for them, PEM; empty: they are refused"),

    RETENTION_DAYS("30", Form.whole(1, 36500, "30"), "results and reports older than this are deleted");

    private static final Set<Setting> SECRET = EnumSet.of(
            DATABASE_URL,
            TELEGRAM_TOKEN,
            TELEGRAM_WEBHOOK_SECRET,
            API_KEY,
            ADMIN_API_KEY,
            SECRET_KEY,
            INSTAGRAM_SESSION_ID,
            ROBOKASSA_PASSWORD_1,
            ROBOKASSA_PASSWORD_2,
            ROBOKASSA_PASSWORD_3);
    private static final Set<String> NAMES =
            Stream.of(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final String fallback;

    @SuppressWarnings("ImmutableEnumChecker") // the function is stateless
    private final Form form;

    private final String meaning;

    Setting(String fallback, Form form, String meaning) {
        this.fallback = fallback;
        this.form = form;
        this.meaning = meaning;
    }

    /** The value that applies where the operator sets none. */
    String fallback() {
        return fallback;
    }

    String example() {
        return form.example();
    }

    String meaning() {
        return meaning;
    }

    /** Whether the value is a credential or a key. */
    boolean isSecret() {
        return SECRET.contains(this);
    }

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** The value without surrounding blanks, unless they belong to it. */
    String read(String given) {
        return form.verbatim() ? given : given.strip();
    }

    /** Describes what is wrong with a value in one line, with the setting's name and an example, never the value itself. */
    Optional<String> fault(String value) {
        return form.fault().apply(value).map(this::line);
    }

    private String line(String fault) {
        return "%s %s. Example: %s=%s".formatted(name(), fault, name(), example());
    }
}
