"""Public link shorteners, by their hosts: whoever uses one shares its name with spammers.

The guide names eleven. The others are those of the MISP project's warning list of URL
shorteners (version 26, CC0), without the hosts that serve one site alone: nobody else can
send a link through `youtu.be`.

Guide: SMS Carrier Filtering in Service Cloud.
"""

from collections.abc import Mapping

__all__ = ["GUIDE_SHORTENERS", "PUBLIC_SHORTENERS", "SINGLE_SITE_SHORTENERS"]

GUIDE_SHORTENERS: tuple[str, ...] = (
    "bc.vc",
    "bit.ly",
    "budurl.com",
    "clicky.me",
    "goo.gl",
    "is.gd",
    "lc.chat",
    "s2r.co",
    "soo.gd",
    "tiny.cc",
    "tinyurl.com",
)
"""The guide's examples.

Guide: SMS Carrier Filtering in Service Cloud.
"""

SINGLE_SITE_SHORTENERS: Mapping[str, str] = {
    "amzn.to": "Amazon",
    "db.tt": "Dropbox",
    "lnkd.in": "LinkedIn",
    "qr.ae": "Quora",
    "s.rlp.de": "the state of Rhineland-Palatinate",
    "t.co": "X, formerly Twitter",
    "wp.me": "WordPress.com",
    "youtu.be": "YouTube",
}
"""Short hosts of the list that lead to one site only -> whose."""

_MORE = """
1url.com 2h.ae 2ly.link 2no.co 2uuu.me 3c5.com 42url.com 4x.si 7x.qa 9lick.me abre.ai
adcraft.co adcrun.ch adf.ly adflav.com aiy.ooo aka.gr artist.link b2n.ir bee4.biz belea.link
bit.do bitly.com bitly.com.vn bitly.lc bitly.ws bom.so buff.ly buzurl.com bx.ms cektkp.com
ci.ci clc.li clck.ru cml.lol coki.me cszone.hu cur.lv cut.by cutt.ly cutt.us cuty.io d.to
dft.ba dik.si dub.co dub.sh dwz.mk e.vg encr.pw encurtador.dev etd.bz filoops.info flowto.it
fun.ly fzy.co gg-l.xyz go.ly gog.li golinks.co goo.by goo.gd goo.su han.gl hit.my hyp.ae
hyperurl.co i3l.ir ic9.in id.tl idm.in iii.im iiil.io ilang.in inlnk.co insprl.com
iplogger.com iplogger.org ito.mx ity.im iurl.vip j.mp jii.li komin.fo kortlink.dk kutt.it
kutti.co l.ead.me lc.cx link.zip.net linksshortcut.com linkto.im litby.us ln.run lnk.co
lnk.direct lnk.ink lnk.pw lnkfi.re long.af longurl.in maxiurl.com mcaf.ee me2.do merky.de
mjt.lu mtr.bio my5353.com mylinks.ai myqrcode.mobi n9.cl nanourly.in neya.io nov.io o2o.to
odesli.co onelink.to onx.la ouvaton.link ow.ly p6l.org picz.us po.st postly.link ppt.cc
prettylinkpro.com q-r.to q.gs qr-codes.io qr.net qrco.de qrcodedynamic.com qrcodes.pro
qrkit.co rb.gy rebrand.ly rebrandly.com rebrandly.info relink.is reurl.cc ricardo.news
s.devh.in s.ee s.id s3r.io s59.site scanned.page scrnch.me shly.link shorten.ee shorten.is
shorten.tv shorter.me shortquik.com shorturl.ae shorturl.asia shorturl.at shrtcnl.com sht.ac
sk.gy sl8.in smarturl.it smurl.fr sn.rs snip.ly song.link spoo.me sprl.in srink.co su.pr
surl.li t.ly temporary-url.com tg.pe tinyarrows.com tinyurl.mobi tota2.com tr.ee tr.im
trimz.me tt.vg tweez.me twitthis.com twixar.com twixar.me tyny.to u.bb u.to urled.cc
urled.pro urless.com urlr.me urlshort.dev urltin.com urlz.fr ux9.de v.gd v.ht vtaurl.com
vzturl.com webz.cc x.co x.gd xlinkz.info xshort.co xso.to xtu.me xy2.eu yirra.net ykm.de
yourls.org yu2.it yu3.io zpag.es zpr.io zurl.to zws.im zzb.bz
"""

PUBLIC_SHORTENERS: frozenset[str] = frozenset((*GUIDE_SHORTENERS, *_MORE.split()))
"""All hosts that are taken for public shorteners."""
