package samvaad.testing;

import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Origin;

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
        return who.in(this).origin();
    }
}
