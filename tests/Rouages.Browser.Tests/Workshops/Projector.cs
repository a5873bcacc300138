namespace Rouages.Browser.Tests.Workshops;

/// <summary>What a screen owes to the last row.</summary>
internal static class Projector
{
    /// <summary>
    /// Of the width of the screen. On a picture two metres wide these letters are 32 mm tall, their small ones half of that: seven minutes
    /// of arc at eight metres, where the eye that reads well needs five.
    /// </summary>
    private const double Smallest = 0.016;

    /// <summary>No text of the room is smaller than what is read at eight metres, and nothing hangs out of the screen.</summary>
    public static async Task IsReadableFromAfar(this Reader screen)
    {
        var wrong = await screen.Page.EvaluateAsync<string[]>("""
            smallest => {
              const least = innerWidth * smallest, wrong = [];
              for (const walk = document.createTreeWalker(document.querySelector(".screen"), NodeFilter.SHOW_TEXT); walk.nextNode();) {
                const text = walk.currentNode.data.trim(), holder = walk.currentNode.parentElement;
                if (!text || !holder.checkVisibility() || holder.closest(".unseen, .room-state, noscript, svg title")) continue;
                const scale = holder.ownerSVGElement?.getScreenCTM().a ?? 1, size = parseFloat(getComputedStyle(holder).fontSize) * scale;
                if (size < least) wrong.push(`« ${text.slice(0, 40)} » is ${size.toFixed(1)} px tall, not ${least.toFixed(1)}`);
                if (holder.getBoundingClientRect().bottom > innerHeight + 1) wrong.push(`« ${text.slice(0, 40)} » hangs out of the screen`);
              }
              return wrong;
            }
            """, Smallest);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }
}
