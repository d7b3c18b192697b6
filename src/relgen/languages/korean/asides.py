"""What Korean texts say of the data and no rule judges: ranks of items, shares, counts of months; left open, not unseen."""

from relgen.languages.korean.counting import NUMBER
from relgen.languages.scanning import asides

KOREAN_ASIDES = asides(
    r"(?<!\d)\d{1,2}위|(?:첫|두|세|네|다섯)\s?번째(?:로\s[가-힣]+)?|선두|꼴찌|으뜸",
    r"절반|반토막|[삼사오십3-9]+분의\s?[일이삼사1-9]",
    rf"(?<![\d가-힣])(?:{NUMBER})\s?(?:개월|달|차례|번)\s?(?:뿐|중|가운데|만\s)[가-힣]*",
    r"(?<=보다\s)(?:더\s|훨씬\s|한층\s)?(?:크게|많이|적게|빠르게|느리게|낮[가-힣]+|높[가-힣]+|컸[가-힣]*|작[가-힣]+|"
    r"가파[가-힣]+)",
    r"지키지\s?못[가-힣]*|가장\s(?:크게|많이|적게|빠르게|가파르게)",
)
