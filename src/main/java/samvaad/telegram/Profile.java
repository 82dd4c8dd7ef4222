package samvaad.telegram;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * What Telegram shows about the bot: its commands and descriptions in each language. Sent only where they differ,
 * because Telegram limits how often they may be set.
 */
public final class Profile {

    private static final Logger LOG = LoggerFactory.getLogger(Profile.class);

    private final BotApiClient client;
    private final Messages messages;
    private final List<String> names;

    /** Telegram shows people with apps in these languages what this bot is. */
    private volatile List<Language> told;

    /**
     * A profile.
     *
     * @param names the commands for everybody, in this order
     */
    public Profile(BotApiClient client, Messages messages, List<String> names) {
        this.client = client;
        this.messages = messages;
        this.names = names;
        this.told = messages.appLanguages();
    }

    /** Tells Telegram about languages added while the bot is running. */
    public void tick() {
        if (!messages.appLanguages().equals(told)) {
            var unused = update();
        }
    }

    /** Updates what Telegram shows about the bot, one call after the other; never fails. */
    public CompletableFuture<Boolean> update() {
        told = messages.appLanguages();
        CompletableFuture<Boolean> done = update("", Language.COMMON);
        for (Language language : told) {
            done = done.thenCompose(before -> update(language.code(), language));
        }
        return done;
    }

    private CompletableFuture<Boolean> update(String code, Language language) {
        Texts texts = messages.in(language);
        return commands(code, commands(texts))
                .thenCompose(before -> description(code, texts.label("bot.description")))
                .thenCompose(before -> shortDescription(code, texts.label("bot.shortDescription")));
    }

    /** Passes on the bot's user name once Telegram has told us. */
    public void findName(Consumer<String> taker) {
        var unused = client.call(new GetMe()).thenAccept(bot -> taker.accept(bot.getUserName()));
    }

    private CompletableFuture<Boolean> commands(String code, List<BotCommand> wanted) {
        BotCommandScopeDefault everybody = new BotCommandScopeDefault();
        return bring(new GetMyCommands(everybody, code), wanted::equals, new SetMyCommands(wanted, everybody, code));
    }

    private CompletableFuture<Boolean> description(String code, String wanted) {
        return bring(
                new GetMyDescription(code),
                now -> wanted.equals(now.getDescription()),
                new SetMyDescription(wanted, code));
    }

    private CompletableFuture<Boolean> shortDescription(String code, String wanted) {
        return bring(
                new GetMyShortDescription(code),
                now -> wanted.equals(now.getShortDescription()),
                new SetMyShortDescription(wanted, code));
    }

    private <T extends Serializable> CompletableFuture<Boolean> bring(
            BotApiMethod<T> get, Predicate<T> asWanted, BotApiMethod<Boolean> set) {
        return client.call(get)
                .thenCompose(now -> asWanted.test(now) ? CompletableFuture.completedFuture(true) : client.call(set))
                .exceptionally(failure -> {
                    if (failure.getCause() instanceof TelegramApiRequestException refusal) {
                        LOG.warn("Telegram refused {}: {}", TelegramJson.name(set), refusal.getApiResponse());
                    }
                    return false;
                });
    }

    private List<BotCommand> commands(Texts texts) {
        return names.stream()
                .map(name -> new BotCommand(name, texts.label("command." + name)))
                .toList();
    }
}
