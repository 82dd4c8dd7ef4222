package samvaad.testing;

import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Origin;
import samvaad.chat.UserId;

/** A group chat. */
public record Group(Bot bot, long id, String title) {

    public ChatId chat() {
        return new ChatId(id);
    }

    /** Somebody puts the bot into the group. */
    public Group takesTheBotIn(Person who) {
        bot.receives(new Incoming.Joined(origin(who)));
        return this;
    }

    public Group putsTheBotOut(Person who) {
        bot.receives(new Incoming.Left(origin(who)));
        return this;
    }

    /** The group goes on as another one. */
    public Group movesTo(Group other, Person who) {
        bot.receives(new Incoming.Moved(origin(who), other.chat()));
        return this;
    }

    private Origin origin(Person who) {
        return new Origin(chat(), Origin.ChatKind.GROUP, new UserId(who.id()), who.name(), Optional.empty(), bot.now());
    }
}
