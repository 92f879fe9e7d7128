package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;
import io.vzaimno.language.Amount;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.TariffAdministration;
import io.vzaimno.payments.Tariff;
import io.vzaimno.payments.TariffId;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.telegram.api.Keyboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tariffs. */
@Component
class TariffSection implements Section {

    static final String NAME = "tariffs";

    private static final String CREATE = "tariffs:new";
    private static final String CHANGE = "tariffs:edit";

    private final TariffAdministration tariffs;

    TariffSection(TariffAdministration tariffs) {
        this.tariffs = tariffs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        var words = visit.words();
        return switch (path.word(1)) {
            case "" -> list(words, Html.EMPTY);
            case "new" -> ask(words, CREATE, Optional.empty(), Html.EMPTY);
            case "one" -> find(path).map(tariff -> one(words, tariff)).orElseGet(Step.Outdated::new);
            case "edit" ->
                find(path)
                        .map(tariff -> ask(words, CHANGE, Optional.of(tariff), Html.EMPTY))
                        .orElseGet(Step.Outdated::new);
            case "off" ->
                find(path)
                        .flatMap(tariff -> tariffs.deactivate(visit.admin(), tariff.id()))
                        .map(tariff -> one(words, tariff))
                        .orElseGet(Step.Outdated::new);
            case "on" ->
                find(path)
                        .flatMap(tariff -> tariffs.change(visit.admin(), tariff.id(), tariff.offer(), true))
                        .map(tariff -> one(words, tariff))
                        .orElseGet(Step.Outdated::new);
            default -> new Step.Outdated();
        };
    }

    @Override
    public Step typed(Visit visit, Conversation.Asking asked, String text) {
        var words = visit.words();
        var changed = changed(asked.facts());
        return TypedOffer.parse(text, changed.map(Tariff::offer))
                .map(offer -> confirm(words, asked.what(), asked.facts(), offer))
                .orElseGet(() -> ask(words, asked.what(), changed, words.html("admin.tariff_unreadable")));
    }

    @Override
    public Step confirmed(Visit visit, Conversation.Question asked) {
        var facts = asked.facts();
        var text = facts.getLast();
        var changed = changed(facts.subList(0, facts.size() - 1));
        var offer = TypedOffer.parse(text, changed.map(Tariff::offer)).orElseThrow();
        var tariff = changed.flatMap(old -> tariffs.change(visit.admin(), old.id(), offer, old.active()))
                .orElseGet(() -> tariffs.create(visit.admin(), offer, true));
        return one(visit.words(), tariff);
    }

    private Step list(Words words, Html news) {
        var keyboard = Keyboard.NONE;
        for (var tariff : tariffs.all()) {
            keyboard = keyboard.with(AdminScreens.button(
                    (tariff.active() ? "🟢 " : "⚪ ") + tariff.offer().name(), NAME, "one", tariff.id()));
        }
        return new Step.Show(AdminScreens.screen(
                keyboard.with(AdminScreens.button(words.plain("button.admin_new_tariff"), NAME, "new"))
                        .with(AdminScreens.back(words, HomeSection.NAME)),
                news,
                words.html("admin.tariffs")));
    }

    private static Step one(Words words, Tariff tariff) {
        var id = tariff.id();
        return new Step.Show(AdminScreens.screen(
                Keyboard.row(
                                AdminScreens.button(words.plain("button.admin_edit"), NAME, "edit", id),
                                tariff.active()
                                        ? AdminScreens.button(words.plain("button.admin_off"), NAME, "off", id)
                                        : AdminScreens.button(words.plain("button.admin_on"), NAME, "on", id))
                        .with(AdminScreens.back(words, NAME)),
                words.html("admin.tariff", facts(tariff.offer())),
                words.html(tariff.active() ? "admin.tariff_on" : "admin.tariff_off")));
    }

    private static Step ask(Words words, String what, Optional<Tariff> changed, Html fault) {
        var now = changed.map(tariff -> new Html("<code>" + Html.text(TypedOffer.written(tariff.offer())) + "</code>"))
                .orElse(Html.EMPTY);
        return new Step.Ask(
                AdminScreens.note(words, Html.paragraphs(fault, words.html("admin.tariff_ask"), now), NAME),
                what,
                changed.map(tariff -> List.of(tariff.id().toString())).orElseGet(List::of));
    }

    private static Step confirm(Words words, String what, List<String> facts, TariffOffer offer) {
        var known = facts.isEmpty()
                ? List.of(TypedOffer.written(offer))
                : List.of(facts.getFirst(), TypedOffer.written(offer));
        return new Step.Confirm(
                Html.paragraphs(words.html("admin.tariff", facts(offer)), words.html("admin.tariff_confirm")),
                what,
                known,
                NAME);
    }

    private Optional<Tariff> changed(List<String> facts) {
        return facts.stream().findFirst().flatMap(id -> tariffs.find(new TariffId(UUID.fromString(id))));
    }

    private Optional<Tariff> find(Path path) {
        return path.uuid(2).map(TariffId::new).flatMap(tariffs::find);
    }

    private static Map<String, Object> facts(TariffOffer offer) {
        var facts = new HashMap<String, Object>();
        facts.put("name", Html.text(offer.name()));
        facts.put("count", offer.checks());
        facts.put("amount", new Amount(offer.priceRub()));
        facts.put("stars", offer.priceStars().orElse(0));
        return facts;
    }
}
