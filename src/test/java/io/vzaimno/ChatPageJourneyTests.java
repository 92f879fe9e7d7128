package io.vzaimno;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.vzaimno.sim.instagram.DemoProfiles;
import io.vzaimno.sim.instagram.InstagramSimulator;
import io.vzaimno.sim.telegram.PageBrowser;
import io.vzaimno.sim.telegram.TelegramSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's chat page with the real service behind it, in a real browser. */
@Journey
class ChatPageJourneyTests {

    @RegisterExtension
    static final PageBrowser BROWSER = new PageBrowser();

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    InstagramSimulator instagram;

    private Page page;

    @BeforeEach
    void openChat() {
        page = BROWSER.newPage();
        page.navigate(telegram.url() + "/chat/" + Chatting.newcomer(telegram).id());
    }

    @AfterEach
    void closeChat() {
        page.context().close();
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void leadsFromTheFirstPressToTheListOfPeople() {
        var people = instagram.profile(DemoProfiles.SMALL).notFollowingBack();

        page.locator("#start").click();
        sees("Hi, Ann!");
        page.locator("#text").fill("/check " + DemoProfiles.SMALL);
        page.locator("#text").press("Enter");
        sees("Check @%s?".formatted(DemoProfiles.SMALL));
        presses("✅ Start · 1 check");

        sees("Don’t follow back: 11");
        assertThat(page.locator("img.photo")).isVisible(PATIENTLY);
        assertThat(page.locator(".document b")).containsText("vzaimno-" + DemoProfiles.SMALL);
        presses("👀 Look through");
        presses("🙈 Don’t follow back · 11");
        sees("@" + people.getFirst());
        sees("@" + people.getLast());
        assertThat(page.locator("#entry")).isVisible();
    }

    private void sees(String words) {
        assertThat(text(words).last()).isVisible(PATIENTLY);
    }

    private void presses(String label) {
        var button = page.locator(".keys button", new Page.LocatorOptions().setHasText(label))
                .last();
        assertThat(button).isVisible(PATIENTLY);
        button.click();
    }

    private Locator text(String words) {
        return page.locator(".text", new Page.LocatorOptions().setHasText(words));
    }
}
