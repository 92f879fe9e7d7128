package io.vzaimno.sim.robokassa;

import io.vzaimno.sim.robokassa.Front.Reply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One shop at Robokassa, without the money. */
public final class RobokassaSimulator implements AutoCloseable {

    private final Shop shop = new Shop("vzaimno_sim", "Sim-Pass1-abc", "Sim-Pass2-def", "Sim-Pass3-ghi", "SHA-256");
    private final Desk desk = new Desk(shop);
    private final Courier courier = new Courier(shop);
    private final StateAnswers states = new StateAnswers(shop, desk);
    private final RefundAnswers refunds = new RefundAnswers(shop, desk);
    private final Pause pause = new Pause();
    private final Front front;

    private volatile String service = "";
    private volatile boolean losesRefundAnswers;

    private RobokassaSimulator(int port) {
        front = new Front(port);
        front.serve("/Merchant/Index.aspx", this::page);
        front.serve("/act", this::act);
        front.serve("/", _ -> Reply.html(200, Page.message("Links of orders lead to the payment page here.")));
        front.serve(
                "/Merchant/WebService/Service.asmx/OpStateExt",
                fields -> Reply.of("text/xml; charset=utf-8", pause.pass(() -> states.answer(fields))));
        front.serveText("/RefundService/Refund/Create", token -> {
            var answer = Reply.of("application/json", refunds.create(token));
            return losesRefundAnswers ? Reply.none() : answer;
        });
        front.serve(
                "/RefundService/Refund/GetState",
                fields -> Reply.of("application/json", refunds.state(fields.getOrDefault("id", ""))));
    }

    public static RobokassaSimulator start() {
        return new RobokassaSimulator(0);
    }

    public static RobokassaSimulator start(int port) {
        return new RobokassaSimulator(port);
    }

    public String url() {
        return front.url();
    }

    /** The settings of a service whose shop this is, of the form {@code NAME=value}. */
    public List<String> settings() {
        return List.of(
                "ROBOKASSA_MERCHANT_LOGIN=" + shop.login(),
                "ROBOKASSA_PASSWORD_1=" + shop.password1(),
                "ROBOKASSA_PASSWORD_2=" + shop.password2(),
                "ROBOKASSA_PASSWORD_3=" + shop.password3(),
                "ROBOKASSA_HASH=SHA256",
                "ROBOKASSA_TEST_MODE=false",
                "ROBOKASSA_BASE_URL=" + url(),
                "ROBOKASSA_SERVICES_URL=" + url());
    }

    /** Where the shop is to be called, and people are sent back to. */
    public RobokassaSimulator serviceAt(String address) {
        service = address;
        courier.address = address + "/api/v1/payments/robokassa/callback";
        return this;
    }

    /** How the shop is called: GET or POST. */
    public void callBy(String method) {
        courier.method = method;
    }

    public void repeatAfter(Duration pause) {
        courier.pause = pause;
    }

    /** Whether payments are told to nobody. */
    public void loseCallbacks(boolean lose) {
        courier.loses = lose;
    }

    /** Answers what is asked of payments only when the pause is over. */
    public Pause pauseStates() {
        return pause.begin();
    }

    public void loseRefundAnswers(boolean lose) {
        losesRefundAnswers = lose;
    }

    public void declineRefunds(boolean decline) {
        refunds.declines = decline;
    }

    /** How often the shop was called. */
    public int calls() {
        return courier.calls();
    }

    /** How often money was given back. */
    public int refundsMade() {
        return refunds.asked();
    }

    /** Makes OpStateExt say this of an invoice whose page was opened. */
    public void setState(long invoice, int state) {
        desk.find(invoice).orElseThrow().state = state;
    }

    /** Opens the page that a link leads to. */
    public void open(String link) {
        desk.open(Form.read(link.substring(link.indexOf('?') + 1)));
    }

    /** Pays an invoice whose page was opened. */
    public void pay(long invoice) {
        var deal = desk.find(invoice).orElseThrow();
        deal.state = 100;
        courier.tell(deal);
    }

    /** What the shop is told of an invoice whose page was opened, as a form. */
    public String callback(long invoice) {
        return Form.write(courier.fields(desk.find(invoice).orElseThrow()));
    }

    /** What a paying person's browser brings to the shop. */
    public String success(long invoice) {
        var deal = desk.find(invoice).orElseThrow();
        var fields = new LinkedHashMap<String, String>();
        fields.put("OutSum", deal.literalSum());
        fields.put("InvId", String.valueOf(invoice));
        fields.put("Culture", "ru");
        fields.putAll(deal.own);
        var text = String.join(":", deal.literalSum(), String.valueOf(invoice), shop.password1());
        fields.put("SignatureValue", shop.sign(text + deal.ownSuffix()));
        return Form.write(fields);
    }

    /** Signs as Robokassa does what it says itself: with the second password. */
    public String sign(String sum, String invoice, String own) {
        return shop.sign(String.join(":", sum, invoice, shop.password2()) + own);
    }

    private Reply page(Map<String, String> fields) {
        try {
            return Reply.html(200, Page.of(desk.open(fields)));
        } catch (PageError e) {
            return Reply.html(400, Page.message(String.valueOf(e.getMessage())));
        }
    }

    private Reply act(Map<String, String> fields) {
        var invoice = Long.parseLong(fields.getOrDefault("InvId", "0"));
        if ("pay".equals(fields.get("act"))) {
            pay(invoice);
            return Reply.to(service + "/payments/robokassa/success?" + success(invoice));
        }
        setState(invoice, 10);
        return Reply.to(service + "/payments/robokassa/fail?InvId=" + invoice + "&Culture=ru");
    }

    @Override
    public void close() {
        courier.close();
        front.close();
    }
}
