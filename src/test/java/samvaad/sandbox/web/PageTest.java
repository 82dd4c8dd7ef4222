package samvaad.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import samvaad.sandbox.SandboxClock;

/** The page in a real browser, with the real server and a stub for the bot. */
class PageTest {
    private static Optional<WebDriver> shared = Optional.empty();

    private WebDriver browser;
    private SandboxClock clock;
    private SandboxServer server;
    private StubBot bot;

    @BeforeAll
    static void openBrowser() {
        shared = Optional.of(Browser.open());
    }

    @AfterAll
    static void closeBrowser() {
        shared.ifPresent(WebDriver::quit);
    }

    @BeforeEach
    void openPage() {
        browser = shared.orElseThrow();
        clock = new SandboxClock();
        server = SandboxServer.start(0, clock);
        bot = new StubBot(server);
        browser.get(server.apiUrl() + "/");
        see(phone(1003), ".big");
    }

    @AfterEach
    void close() {
        browser.get("about:blank");
        bot.close();
        server.close();
    }

    @Test
    void hindiIsShownWhereTheMachineHasNoFontForIt() {
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(page -> (Boolean) ((JavascriptExecutor) page)
                .executeScript("return [...document.fonts].some(font => font.family.includes('Devanagari')"
                        + " && font.status == 'loaded')"));
    }

    @Test
    void startButtonOpensTheChatAndAPressChangesTheMessageInPlace() {
        String ravi = phone(1002);
        see(ravi, ".big").click();
        WebElement message = see(ravi, ".from-bot");
        String id = message.getDomAttribute("data-message-id");
        assertThat(message.findElement(By.cssSelector(".text b")).getText()).isEqualTo("Welcome");

        see(ravi, "[data-button='Agenda'].primary").click();

        String same = "[data-message-id='" + id + "']";
        until(ravi, same + " .text", e -> e.getText().startsWith("Doors open at 10:30"));
        assertThat(browser.findElements(By.cssSelector(ravi + same + " .edited")))
                .hasSize(1);
        assertThat(browser.findElements(By.cssSelector(ravi + same + " .key"))).isEmpty();
        until(ravi, ".notices", e -> e.getText().contains("Here it is"));
        assertThat(see(phone(1001), ".big").isDisplayed())
                .as("the others have not started")
                .isTrue();
    }

    @Test
    void linkToTheBotSendsItsPayload() {
        String asha = phone(1001);
        see(asha, ".big").click();
        see(asha, "[data-button='Link']").click();
        until(asha, ".from-bot:last-child .text", e -> e.getText().contains("You wrote: /start c-token"));
    }

    @Test
    void arrowKeysMoveBetweenTheButtonsOfAMessage() {
        String ravi = phone(1002);
        see(ravi, ".big").click();
        see(ravi, "[data-button='Agenda']").sendKeys(Keys.ARROW_DOWN);
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.switchTo().activeElement().getDomAttribute("data-button"))
                .isEqualTo("Code");
    }

    @Test
    void contactButtonAsksFirstThenSendsThePhoneNumber() {
        String ravi = phone(1002);
        see(ravi, ".big").click();
        see(ravi, "[data-button='Agenda']");
        see(ravi, ".input").sendKeys("mobile", Keys.ENTER);
        see(ravi, ".reply-keyboard [data-kind='contact']").click();
        assertThat(browser.findElements(By.cssSelector(ravi + ".kind-contact"))).isEmpty();

        see("", "dialog [data-choice='yes']").click();

        until(ravi, ".from-bot:last-child .text", e -> e.getText().startsWith("Got +91"));
        assertThat(see(ravi, ".from-me .kind-contact").getText()).contains("Ravi", "+91");
        until(
                ravi,
                ".bottom",
                e -> e.findElements(By.cssSelector(".reply-keyboard")).isEmpty());
    }

    @Test
    void clockMovesForwardAndButtonsOfThePastAreDisabled() {
        Instant morning = OffsetDateTime.parse("2025-11-28T07:30:00+05:30").toInstant();
        assertThat(see("", "#clock-time").getText()).isEqualTo("15:47");

        see("", "#clock-plus-hour").click();
        until("", "#clock-time", e -> e.getText().equals("16:47"));

        see("", "#clock-morning").click();
        until("", "#clock-time", e -> e.getText().equals("07:30"));
        assertThat(see("", "#clock-date").getText()).contains("28").contains("2025");
        assertThat(clock.instant()).isBetween(morning, morning.plusSeconds(60));
        assertThat(see("", "#clock-morning").isEnabled()).isFalse();
        assertThat(see("", "#clock-evening-before").isEnabled()).isFalse();
        assertThat(see("", "#clock-during").isEnabled()).isTrue();
    }

    @Test
    void pageSpeaksBothLanguages() {
        speaks("en");
        until("", "#bad-day", e -> e.getText().startsWith("Bad day"));
        see("", "#language").click();
        until("", "#bad-day", e -> e.getText().startsWith("मुश्किल दिन"));
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("hi");
        assertThat(see(phone(1002), ".big").getText())
                .as("a phone keeps its owner's language")
                .isEqualTo("START");
    }

    @Test
    void aStepOfTheStoryIsDoneOnThePhoneOfWhoeverPlaysIt() {
        speaks("en");
        see("", "#story [data-step='0.0']").click();
        until(phone(1002), ".from-bot:last-child .text", e -> e.getText().startsWith("You wrote: /register"));
        speaks("hi");
        until("", "#story [data-step='0.0']", e -> e.getText().startsWith("आशा"))
                .click();
        until(phone(1001), ".from-bot:last-child .text", e -> e.getText().startsWith("You wrote: /register"));
    }

    @Test
    void whoeverIsChosenOpensALinkThatIsShared() {
        String ravi = phone(1002);
        see(ravi, ".big").click();
        see(ravi, "[data-button='Send link']").click();
        see("", ".menu [data-scanner='1001']").click();
        until(phone(1001), ".from-bot:last-child .text", e -> e.getText().startsWith("You wrote: /start n-token"));
    }

    @Test
    void aFileOfThisComputerIsSent(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("सूची.csv"), "नाम\nआशा\n");
        String ravi = phone(1002);
        see(ravi, ".big").click();
        see(ravi, "[data-button='Agenda']");
        see(ravi, ".tool.attach").click();
        see("", ".menu [data-attach='document']").click();
        browser.findElement(By.id("upload")).sendKeys(file.toString());
        until(ravi, ".from-me .card", e -> e.getText().contains("सूची.csv"));
        until(ravi, ".from-bot:last-child .text", e -> e.getText().startsWith("A file of 20 bytes"));
    }

    private void speaks(String code) {
        WebElement language = see("", "#language");
        if (!code.equals(browser.findElement(By.tagName("html")).getDomAttribute("lang"))) {
            language.click();
        }
    }

    private static String phone(long person) {
        return "[data-person='" + person + "'] ";
    }

    private WebElement see(String within, String selector) {
        return until(within, selector, e -> true);
    }

    /** Waits for something shown that fits. */
    private WebElement until(String within, String selector, Predicate<WebElement> fits) {
        By by = By.cssSelector(within + selector);
        return new WebDriverWait(browser, Duration.ofSeconds(10), Duration.ofMillis(30))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> by + " as expected")
                .until(driver -> driver.findElements(by).stream()
                        .filter(WebElement::isDisplayed)
                        .filter(fits)
                        .findFirst()
                        .orElse(null));
    }
}
