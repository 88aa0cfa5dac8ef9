const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/graph-B-wl7yY_.js","assets/rolldown-runtime-WkwZ5CU-.js","assets/ledger-CgAHdMjm.js","assets/reports-Bw_BF6CJ.js","assets/timeline-BALjGG77.js","assets/audit-sAm4RAZf.js"])))=>i.map(i=>d[i]);
var e,t,n,r,i,a,o,s,c,l,u,d=Symbol.for(`pv`),f={},p=[],m=/^m(i|n|o|s|text|space)$/,h=Array.isArray,g=p.slice,_=Object.assign;function v(e){e&&e.parentNode&&e.remove()}function y(e,t,n){var r,i,a,o={},s=arguments.length;for(a in t)a==`key`?r=t[a]:a==`ref`&&typeof e!=`function`?i=t[a]:o[a]=t[a];return s>2&&(o.children=s>3?g.call(arguments,2):n),x(e,o,r,i,null)}function b(e,t,n){var r,i,a,o=_({},e.props),s=arguments.length;for(a in t)a==`key`?r=t[a]:a==`ref`&&typeof e.type!=`function`?i=t[a]:o[a]=t[a];return s>2&&(o.children=s>3?g.call(arguments,2):n),x(e.type,o,r===void 0?e.key:r,i===void 0?e.ref:i,null)}function x(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:d,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function S(e){return e.children}function C(e,t){this.props=e,this.context=t,this.__g=0}function w(e,t){if(t==null)return e.__&&w(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:w(e)}function T(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=_({constructor:d},r)).__v=r.__v+1,e.vnode&&e.vnode(n),N(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||w(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,P(a,n,o),r.__=r.__e=null,n.__e!=i&&E(n))}function E(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),E(e)}function D(t){(8&t.__g||(t.__g|=8,n.push(t),i++))&&r==e.debounceRendering||((r=e.debounceRendering)||queueMicrotask)(O)}function O(){try{for(var e,t=1;n.length;)n.length>t&&n.sort(a),e=n.shift(),t=n.length,8&e.__g&&T(e)}finally{(i=n.length)&&(r||queueMicrotask)(O)}}function ee(e,t,n,r,i,a,o,s,c,l,u){var d,m,h,g,_,v,y=r.__k||p,b=t.length;for(c=k(n,t,y,c,b),d=0;d<b;d++)(h=n.__k[d])!=null&&(m=~h.__i&&y[h.__i]||f,h.__i=d,v=N(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&se(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=te(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function k(e,t,n,r,i){var a,o,s,c,l,u,f,p,m,g=n.length,_=g,v=0,y=0,b=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=b[a]=x(null,o):h(o)?o=b[a]=x(S,{children:o}):o.constructor===d&&o.__b?o=b[a]=x(o.type,o.props,o.key,o.ref,o.__v):b[a]=o,c=a+v,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=re(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?v--:l==c+1?v++:l!=c&&(l>c?v--:v++,y=1)):(~l||(i>g?v--:i<g&&v++),typeof o.type!=`function`&&(o.__u|=4))):b[a]=null;if(y){for(u=[],f=[],a=0;a<i;a++)if((o=b[a])&&16&o.__u){for(v=0,p=u.length;v<p;)u[m=v+p>>1]<o.__i?v=m+1:p=m;u[v]=o.__i,f[a]=v+1}for(v=u.length;a--;)f[a]&&(f[a]==v?v--:b[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=w(s)),ce(s,s));return r}function te(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=te(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=w(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function ne(e,t){return t||=[],e!=null&&typeof e!=`boolean`&&(h(e)?e.some(function(e){ne(e,t)}):t.push(e)),t}function re(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function A(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function j(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||A(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||A(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=l[t]||(l[t]=M(t)),(e.__a||={})[t]=c,a=t!=(t=t.replace(s,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function M(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[o]==null)n[o]=c++;else if(n[o]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function N(t,n,r,i,a,o,s,c,l,u){var f,m,g,y,b,x,T,E,D,O,k,te,ne,re,A,j,M,N,P=n.type;if(n.constructor!==d)return null;128&r.__u&&(l=32&r.__u,f=r.__c.__z)&&(n.__u|=l,m=o=[],f.nodeType==8?c=ie(f,o):o.push(f),c=o[0]||c),(f=e.__b)&&f(n);n:if(typeof P==`function`){g=s.length;try{if(E=n.props,D=(f=P.prototype)&&f.render,O=(f=P.contextType)&&i[f.__c],k=f?O?O.props.value:f.__:i,(y=r.__c)?(n.__c=y,2&y.__g&&(y.__g|=1)):(D?n.__c=y=new P(E,k):(n.__c=y=new C(E,k),y.constructor=P,y.render=le),O&&O.sub(y),y.state||(y.state={}),y.__n=i,y.__g|=8,y.__h=[],y.__k=[]),D&&(y.__s||(y.__s=y.state),P.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=_({},y.__s)),_(y.__s,P.getDerivedStateFromProps(E,y.__s)))),b=y.props,x=y.state,y.__v=n,r.__c){if(E!==b&&D&&!P.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(E,k),n.__v==r.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&!1===y.shouldComponentUpdate(E,y.__s,k)){n.__v!=r.__v&&(y.props=E,y.state=y.__s,y.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),p.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&s.push(y),c=w(r);break n}y.componentWillUpdate&&y.componentWillUpdate(E,y.__s,k),D&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(b,x,T)})}else D&&!P.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),D&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=k,y.props=E,y.__P=t,y.__g&=-5,te=e.__r,ne=D?25:0;do y.__g&=-9,te&&te(n),f=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++ne<25);D&&(p.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(i=_({},i,y.getChildContext())),D&&r.__c&&y.getSnapshotBeforeUpdate&&(T=y.getSnapshotBeforeUpdate(b,x)),re=f&&f.type===S&&f.key==null?f.props.children:f,E.__P&&(f=c,a=(t=E.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&ce(e,e)}),r.__k=null),c=r.__k?w(r,0):null),c=ee(t,h(re)?re:[re],n,r,i,a,o,s,c,l,u),E.__P&&(n.__e=null,c=f),n.__u&=-161,m&&m.some(v),y.__h.length&&s.push(y),1&y.__g&&(y.__g&=-4)}catch(t){if(s.length=g,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(M=o.indexOf(c||void 0))||(M=o.length);(N=o[M-1])&&N.nodeType==8;)M--;for(;M<o.length;M++)if(N=o[M]){if(o[M]=null,A){if(N==j)break}else{if(N.nodeType!=8)break;N.data.startsWith(`$s`)&&(j=ie(A=N))}}}if(!A){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;A=c}(f=ie(A=n.__c.__z||(n.__c.__z=A)))?(n.__e=A,c=f):n.__e=c,c&&=c.nextSibling}else o&&o.some(v)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||ae(n),e.__e(t,n,r)}}else c=n.__e=oe(r.__e,n,r,i,a,o,s,l,u,t);return(f=e.diffed)&&f(n),c}function ie(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function ae(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ae))}function P(t,n,r){for(var i=0;i<r.length;)se(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function oe(t,n,r,i,a,o,s,c,l,u){var d,p,_,y,b,x,S,C,T=r.props||f,E=n.props,D=n.type;if(D==`svg`?a=`http://www.w3.org/2000/svg`:D==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(d=0;d<o.length;d++)if((b=o[d])&&(D?b.localName==D:b.nodeType==3)){t=b,o[d]=null;break}}if(!t){if(C=u.ownerDocument||document,!D)return C.createTextNode(E);t=C.createElementNS(a,D,E.is?E:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(D){if(u=D==`template`&&t.content||t,o=D==`textarea`&&E.defaultValue!=null?null:o&&g.call(u.childNodes),!c&&o)for(T={},d=0;d<t.attributes.length;d++)T[(b=t.attributes[d]).name]=b.value;for(d in T)b=T[d],d==`dangerouslySetInnerHTML`?_=b:d==`children`||d in E||d==`value`&&`defaultValue`in E||d==`checked`&&`defaultChecked`in E||j(t,d,null,b,a);for(d in E)b=E[d],d==`children`?y=b:d==`dangerouslySetInnerHTML`?p=b:d==`value`?x=b:d==`checked`?S=b:c&&typeof b!=`function`||T[d]===b||j(t,d,b,T[d],a);p?(c||_&&(p.__html==_.__html||p.__html==t.innerHTML)||(t.innerHTML=p.__html),n.__k=[]):(_&&(t.textContent=``),(D==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&m.test(D))&&(a=`http://www.w3.org/1999/xhtml`),ee(u,h(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&w(r,0),c,l),o&&o.some(v)),c&&D!=`textarea`||(d=`value`,D==`progress`&&x==null?t.removeAttribute(d):x==null||x===t[d]&&(D!=`progress`||x)||j(t,d,x,T[d],a),d=`checked`,S!=null&&S!=t[d]&&j(t,d,S,T[d],a))}else T===E||c&&t.data==E||(t.data=E);return t}function se(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function ce(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||se(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&ce(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=ie(i,o=[]))&&(i==t.__e&&o.some(v),v(a),v(i)),r||v(t.__e),t.__e=t.__c=t.__=null}function le(e,t,n){return this.constructor(e,n)}function ue(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=x(S,{children:[t]}),a=[],o=[],N(n,n.__k,i||f,f,n.namespaceURI,i?null:n.firstChild?g.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),P(a,n.__k,o),n.__k.props.children=null}function de(e){function t(e){var n,r;return this.getChildContext||(n=new Set,(r={})[t.__c]=this,this.getChildContext=function(){return r},this.shouldComponentUpdate=function(e){this.props.value!=e.value&&n.forEach(function(e){e.__g|=4,D(e)})},this.sub=function(e){n.add(e);var t=e.componentWillUnmount;e.componentWillUnmount=function(){n.delete(e),t&&t.call(e)}}),e.children}return t.__c=`__cC`+u++,t.__=e,t.Provider=(t.Consumer=function(e,t){return e.children(t)}).contextType=t,t}e={__e:function(e,t,n,r){for(var a,o,s;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((s=(o=a.constructor)&&o.getDerivedStateFromError)&&a.setState(o.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,r||{}),s=1),s&&8&a.__g)return void(a.__g|=2)}catch(t){e=t}}throw i=0,e}},t=0,C.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=_({},this.state)),typeof e==`function`&&(e=e(_({},n),this.props)),e&&(_(n,e),this.__v&&(t&&this.__k.push(t),D(this)))},C.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),D(this))},C.prototype.render=S,n=[],i=0,a=function(e,t){return e.__v.__b-t.__v.__b},o=Symbol(),s=/(PointerCapture)$|Capture$/i,c=0,l={},u=0;var F,I,fe,pe,me=Object.is,he=0,ge=[],_e=[],L=e,ve=L.__b,ye=L.__r,be=L.diffed,xe=L.__c,Se=L.unmount,Ce=L.__;function R(e,t){L.__h&&L.__h(I,e,he||t),he=0;var n=I.__H||(I.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function z(e){return he=1,we(Fe,e)}function we(e,t,n){var r=R(F++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Fe(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);me(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=I,!I.__f)){I.__f=!0;var i=I.shouldComponentUpdate;I.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,me(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function B(e,t){var n=R(F++,3);!L.__s&&Pe(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,I.__H.__h.push(n))}function Te(e,t){var n=R(F++,4);!L.__s&&Pe(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,I.__h.push(n))}function V(e){return he=5,Ee(function(){return{current:e}},[])}function Ee(e,t){var n=R(F++,7);return Pe(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function H(e){var t=I.context[e.__c],n=R(F++,9);return n.c=e,t?(n.__??(n.__=!0,t.sub(I)),t.props.value):e.__}function De(){var e=R(F++,11);if(!e.__){for(var t=I.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Oe(){var e;do{for(;e=_e.shift();)try{Me(e)}catch(t){L.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=ge.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Me),t.__h.some(Ne),t.__h=[]}catch(n){t.__h=[],L.__e(n,e.__v)}}}while(_e.length)}L.__b=function(e){I=null,ve&&ve(e)},L.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ce&&Ce(e,t)},L.__r=function(e){ye&&ye(e),F=0;var t=(I=e.__c).__H;t&&(fe==I?I.__h=[]:(t.__h.some(Me),t.__h.some(Ne),F=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),fe=I},L.diffed=function(e){be&&be(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&je(ge.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),fe=I=null},L.__c=function(e,t){t.some(function(e){try{e.__h.some(Me),e.__h=e.__h.filter(function(e){return!e.__||Ne(e)})}catch(t){e.__h=[function(){throw t}]}}),xe&&xe(e,t)},L.unmount=function(e){Se&&Se(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,je(_e.push(r))}else Me(r)}catch(e){t=e}}),r.__H=void 0,t&&L.__e(t,r.__v))};var ke=typeof requestAnimationFrame==`function`;function Ae(e){var t,n=function(){clearTimeout(r),ke&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);ke&&(t=requestAnimationFrame(n))}function je(e){e!=1&&pe==L.requestAnimationFrame||((pe=L.requestAnimationFrame)||Ae)(Oe)}function Me(e){var t=I,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),I=t}function Ne(e){var t=I;e.__c=e.__(),I=t}function Pe(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!me(t,e[n])})}function Fe(e,t){return typeof t==`function`?t(e):t}var U,Ie;function Le(e){return!Ie||(typeof Ie==`string`?e.startsWith(Ie):Ie.test(e))}function Re(e,t){let n=``;if(U=void 0,t&&t.type===`click`){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let r=t.composedPath().find(e=>e.nodeName==`A`&&e.href),i=r&&r.getAttribute(`href`);if(!r||r.origin!=location.origin||/^#/.test(i)||!/^(_?self)?$/i.test(r.target)||!Le(i)||r.download)return e;U=!0,t.preventDefault(),n=r.href.replace(location.origin,``)}else t&&t.url?(U=!t.replace,n=t.url):n=location.pathname+location.search;return U===!0?history.pushState(null,``,n):U===!1&&history.replaceState(null,``,n),n}var ze=(e,t,n={})=>{e=e.split(`/`).filter(Boolean),t=(t||``).split(`/`).filter(Boolean),n.params||={};for(let r=0,i,a;r<Math.max(e.length,t.length);r++){let[,o,s,c]=(t[r]||``).match(/^(:?)(.*?)([+*?]?)$/);if(i=e[r],o||s!=i){if(!o&&i&&c==`*`){n.rest=`/`+e.slice(r).join(`/`);break}if(!o||!i&&c!=`?`&&c!=`*`)return;if(a=c==`+`||c==`*`,a?i=e.slice(r).map(decodeURIComponent).join(`/`)||void 0:i&&=decodeURIComponent(i),n.params[s]=i,s in n||(n[s]=i),a)break}}return n};function Be(e){let[t,n]=we(Re,e.url||location.pathname+location.search);e.scope&&(Ie=e.scope);let r=U===!0,i=Ee(()=>{let e=new URL(t,location.origin),i=e.pathname.replace(/\/+$/g,``)||`/`;return{url:t,path:i,query:Object.fromEntries(e.searchParams),route:(e,t)=>n({url:e,replace:t}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:r}},[t]);return Te(()=>(addEventListener(`click`,n),addEventListener(`popstate`,n),()=>{removeEventListener(`click`,n),removeEventListener(`popstate`,n)}),[]),y(Be.ctx.Provider,{value:i},e.children)}var Ve=Promise.resolve();function He(e){let[t,n]=we(e=>e+1,0),{url:r,query:i,wasPush:a,path:o}=G();if(!r)throw Error(`preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider`);let{rest:s=o,params:c={}}=H(Ke),l=V(!1),u=V(o),d=V(1),f=V(),p=V(),m=V(),h=V(!1),g=V();g.current=!1;let _,v,x;ne(e.children).some(e=>{if(ze(s,e.props.path,x={...e.props,path:s,query:i,params:Object.assign({},c),rest:``}))return _=b(e,x);e.props.default&&(v=b(e,x))});let S=_||v,C=f.current&&f.current.__u&Ue&&f.current.__u&We,w=f.current&&f.current.__h,T=Ee(()=>{p.current=f.current,f.current=y(Ke.Provider,{value:x},S);let e=p.current&&p.current.props.children;return!e||!S||S.type!==e.type||S.props.component!==e.props.component?(d.current++,!0):!1},[r,JSON.stringify(x)]);C?(f.current.__u|=Ue,f.current.__u|=We):w&&(f.current.__h=!0);let E=p.current;return p.current=null,this.__c=(t,i)=>{g.current=!0,p.current=E,e.onLoadStart&&e.onLoadStart(r),l.current=!0;let a=d.current;t.then(()=>{a===d.current&&(p.current=null,f.current&&(i.__h&&(f.current.__h=i.__h),i.__u&We&&(f.current.__u|=We),i.__u&Ue&&(f.current.__u|=Ue)),Ve.then(n))})},Te(()=>{let t=this.__v&&this.__v.__e;g.current?!h.current&&!m.current&&(m.current=t):(!h.current&&m.current&&(m.current!==t&&m.current.remove(),m.current=null),h.current=!0,u.current!==o&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(r),u.current=o),e.onLoadEnd&&l.current&&e.onLoadEnd(r),l.current=!1)},[o,a,t]),T?[y(Ge,{r:f,key:d.current}),y(Ge,{r:p,key:d.current-1})]:y(Ge,{r:f,key:d.current})}var Ue=32,We=128,Ge=({r:e})=>e.current;He.Provider=Be,Be.ctx=de({});var Ke=de({}),W=e=>y(e.component,e),G=()=>H(Be.ctx),qe=()=>H(Ke),Je=e.__b;e.__b=e=>{e.type&&e.type._forwarded&&e.ref&&(e.props.ref=e.ref,e.ref=null),Je&&Je(e)};function K(e){let t,n,r=()=>e().then(e=>n=e&&e.default||e),i=e=>{let[,i]=z(0),a=V(n);if(t||=r(),n!==void 0)return y(n,e);throw a.current||=t.then(()=>i(1)),t};return i.preload=()=>(t||=r(),t),i._forwarded=!0,i}var Ye=e.__e;e.__e=(e,t,n)=>{if(e&&e.then){let r=t;for(;r=r.__;)if(r.__c&&r.__c.__c)return t.__e??(t.__c.__z=[n.__e],t.__e=n.__e,t.__k=n.__k),t.__k||=[],r.__c.__c(e,t)}Ye&&Ye(e,t,n)};function Xe(e){return this.__c=Ze,this.componentDidCatch=e.onError,e.children}function Ze(e){e.then(()=>this.forceUpdate())}var Qe=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),$e=function(e){return`/`+e},et={},tt=function(e){return e.pathname.endsWith(`.css`)},nt=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},q=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=$e(t,n);let r=s(t),i=tt(r);return nt(et,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Qe,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},rt={IngestState:{reading:[`The reports are being read.`,`reading`],merging:[`What they state is being put into the store.`,`merging`],done:[`All of it is in the store.`,`done`],failed:[`It ended with an error.`,`failed`],interrupted:[`Nothing was heard of it for ten seconds`,`it was killed, or its machine is away.`]},EntityType:{Platform:[`平台`,`a standing innovation, industry or logistics platform, park or institution, or a named group of them.`],Area:[`片区`,`a development area.`],Programme:[`行动`,`an action, campaign, drive, mechanism or named system of work.`],Reform:[`改革`,`a reform, a pilot, or a title of demonstration held or sought.`],Policy:[`政策`,`a plan, regulation, law or policy paper.`],Project:[`项目`,`a thing that is built or invested in.`],Place:[`地区`,`an administrative division, with its GB/T 2260 code.`],Organization:[`机构`,`an organization or company.`],Person:[`人物`,`a person.`],Event:[`活动`,`an event.`]},RelationType:{HAS_MEMBER:[`包含`,`a group has a member, with its ordinal.`],PART_OF:[`属于`,`a thing is part of a larger one.`],LOCATED_IN:[`位于`,`a work lies in an area, a platform or a place.`],EXTENDS:[`扩展自`,`a newer thing extends an older one.`],IMPLEMENTS:[`实施`,`a thing implements a policy, reform or programme.`],OF:[`指标`,`an observation or target measures an indicator.`],ABOUT:[`关于`,`an observation or target is about an entity.`],COMPARED_WITH:[`对比`,`a rank or difference is compared with a place.`],STATED_IN:[`出处`,`an observation, target or milestone is stated in a section.`],MENTIONED_IN:[`提及`,`an entity is mentioned in a section.`],HAS_SECTION:[`章节`,`a document or section has a section.`],COVERS:[`覆盖`,`a document covers a place.`],ISSUED_BY:[`发布`,`a document is issued by an organization.`],TRACKED_BY:[`跟踪`,`a target is tracked by an observation.`],HAS_MILESTONE:[`节点`,`an entity has reached or is to reach a milestone.`],SIBLING_OF:[`同组`,`two metrics share indicator, entity and period (derived).`]},Measure:{level:[`水平`,`an amount, count, rate, share or ratio.`],growth:[`增速`,`a percentage change, a fall negative.`],change:[`增减`,`an absolute change, percentage points included.`],rank:[`位次`,`a rank within the benchmark.`],difference:[`差距`,`a difference from the benchmark.`]},Comparator:{eq:[`等于`,`exactly the number stated.`],gt:[`超过`,`more than the number stated.`],ge:[`不低于`,`the number stated or more.`],approx:[`左右`,`about the number stated.`],lt:[`低于`,`less than the number stated.`],le:[`不超过`,`the number stated or less.`]},Kind:{actual:[`实绩`,`achieved, or stated as existing.`],target:[`目标`,`to be reached, done or opened.`],baseline:[`基数`,`the value from which a change starts.`]},Strength:{binding:[`约束性`,`the wording binds: 确保, 必须.`],expected:[`预期性`,`the wording is plain.`],aspired:[`力争`,`the wording aspires: 力争, 争取.`]},Status:{planned:[`谋划`,`planned or sought.`],preliminary:[`前期`,`in preliminary work, or a framework agreement signed.`],approved:[`获批`,`approved.`],started:[`开工`,`work has started.`],under_construction:[`在建`,`under construction or being pushed ahead.`],topped_out:[`结顶`,`topped out.`],completed:[`建成`,`completed.`],about_to_operate:[`即将运营`,`about to operate.`],operating:[`投用`,`in operation.`]},State:{achieved:[`已完成`,`the target is reached.`],ahead:[`超进度`,`more is done than the time elapsed asks for, or the rate is better than the target.`],on_track:[`达进度`,`as much is done as the time elapsed asks for, or the rate is that of the target.`],behind:[`欠进度`,`less is done than the time elapsed asks for, or the rate is worse than the target.`],missed:[`未达成`,`the period of the target is over and the target is not reached.`],not_due:[`未到期`,`the period of the target has not begun, or a stock is still short of it before its time.`],no_result:[`无实绩`,`the period of the target has begun and no report states a result.`],not_comparable:[`口径不同`,`a result is stated of a different scope, which the note names.`]},Continuity:{kept:[`延续`,`in both reports, and the same.`],changed:[`调整`,`in both reports, and not the same.`],renamed:[`更名`,`in both reports, under another name in the later.`],dropped:[`不再提出`,`in the earlier report alone.`],silent:[`无下文`,`a target of the earlier report of which the later states neither a result nor a new target.`],added:[`新提出`,`in the later report alone.`]},Nature:{flow:[`流量`,`adds up over its period, so that half a year asks for half of it.`],stock:[`存量`,`stands at a time: reached or not.`],rate:[`比率`,`a growth, share, ratio or rank, held against the rate of the target.`]},Aspect:{level:[`级别`,`省级 against 省级及以上.`],means:[`方式`,`引进 against 引育, 新建 against 新改建.`],stage:[`环节`,`申报 against 新增.`],exclusion:[`扣除`,`what is taken out, such as 扣除房地产开发投资.`],extent:[`范围`,`全职顶尖人才 against 顶尖人才.`],renaming:[`名称`,`of the entity that both are about.`]},Field:{value:[`数值`,`the number and unit of a target.`],comparator:[`要求`,`the comparator of a target.`],strength:[`力度`,`the force of the wording of a target.`],scope:[`口径`,`what the indicator takes in.`],name:[`名称`,`the name of the entity that a target is about.`],status:[`状态`,`the furthest stage of an entity.`],members:[`成员`,`the members of a group: those that left, and those that came.`]},Grouping:{section:[`章节`,`the section that states the target first.`],entity:[`对象`,`the entity that the target is about.`],programme:[`责任行动`,`the programme responsible.`]},LedgerOrder:{text:[`原文顺序`,`as the documents state them, documents by ID.`],gap:[`差距`,`the furthest behind first, in per cent of what should be there by now; last those without arithmetic.`],due:[`到期`,`whose time ends first.`]},Severity:{error:[`错误`,`cannot be true as it stands.`],warning:[`警告`,`to be looked into.`],info:[`提示`,`worth knowing.`]},Dimension:{document:[`报告`,`the document that states the figure first.`],section:[`章节`,`the section that states the figure first.`],indicator:[`指标`,`what is measured.`],entity:[`对象`,`the entity that the figure is about.`],type:[`类型`,`the type of that entity.`],place:[`地区`,`the place that the figure is about, or that of the entity.`],kind:[`性质`,`result, target or baseline.`],measure:[`度量`,`level, growth, change, rank or difference.`],period:[`时期`,`the period as the report states it.`]},Named:{entity:[`实体`,`a platform, area, project, place or another of the ten types.`],indicator:[`指标`,`what numbers measure.`],document:[`报告`,`a report, by its title.`]},Obstacle:{no_figures:[`无数据`,`there is no figure.`],kinds:[`性质不同`,`results and targets are not one quantity.`],measures:[`度量不同`,`levels, growth and ranks are not one quantity.`],units:[`单位不同`,`the units do not convert into one another.`],benchmarks:[`对比不同`,`the ranks or differences are from different places.`],ranks:[`位次不加`,`ranks have an order, no sum and no mean.`],rates:[`比率不加`,`growth, shares and ratios do not add up.`],indicators:[`指标不同`,`the figures measure different things.`],contained:[`相互包含`,`one figure is of a whole, another of a part of it.`],overlapping:[`时期重叠`,`two figures are of the same thing in times that overlap, or of a stock at two times.`],periods:[`时期不同`,`the figures of different things are of different times.`],bounds:[`界限不明`,`超 and 以内 together leave the figure open.`]}},it={overview:[`总览`,`Overview`],find:[`查找`,`Find`],graph:[`图谱`,`Graph`],ledger:[`台账`,`Ledger`],timeline:[`时间线`,`Timeline`],audit:[`核查`,`Audit`],compare:[`对比`,`Compare`],reader:[`原文`,`Text`],indicator:[`指标`,`Indicator`],editor:[`查询编辑器`,`Query editor`],skip:[`跳到正文`,`Skip to the content`],language:[`English`,`中文`],theme:[`切换深浅色`,`Switch between light and dark`],title:[`政府工作报告知识图谱`,`Knowledge graph of work reports`],loading:[`正在读取…`,`Loading…`],failed:[`没有读到`,`This could not be read`],offline:[`服务器没有应答。请确认 policygraph serve 仍在运行，然后重试。`,`The server does not answer. See that policygraph serve is still running, then try again.`],retry:[`重试`,`Try again`],nothing:[`这里没有内容`,`There is nothing here`],cut:[`只显示前 {shown} 项，共 {of} 项；请用筛选缩小范围。`,`The first {shown} of {of} are shown; narrow them by the filters.`],changedGraph:[`图谱已更新`,`The graph has changed`],renew:[`显示新内容`,`Show what is new`],unknown:[`没有这个页面`,`There is no such page`],unknownHint:[`地址可能写错了，或者图谱里已经没有它。`,`The address may be mistyped, or the graph no longer holds it.`],home:[`回到总览`,`Back to the overview`],document:[`报告`,`Report`],allDocuments:[`全部报告`,`All reports`],counts:[`图谱内容`,`What it holds`],observations:[`实绩`,`Results`],targets:[`目标`,`Targets`],indicators:[`指标`,`Indicators`],ledgerSummary:[`目标进展`,`Progress of targets`],dueNext:[`下一批到期的目标`,`Targets due next`],largestFindings:[`最要紧的核查发现`,`Gravest findings`],groups:[`从这里看起`,`Start here`],groupsHint:[`点开一个群组，看它的成员和指标`,`Open a group to see its members and figures`],noGroups:[`这份报告没有群组`,`This report names no group`],membersOf:[`{n} 个成员`,`Members: {n}`],all:[`查看全部`,`See all`],copy:[`复制`,`Copy`],copied:[`已复制`,`Copied`],searchPlaceholder:[`名称、拼音、简称或英文`,`A name, pinyin, abbreviation or English`],searchHint:[`例如 一港五谷、GDP、瓯江新城`,`Such as 一港五谷, GDP, 瓯江新城`],noHits:[`没有找到“{text}”`,`Nothing found for “{text}”`],noHitsHint:[`换一个简称、拼音或英文再试。`,`Try an abbreviation, pinyin or English.`],hits:[`“{text}”的结果`,`Results for “{text}”`],aliases:[`又名`,`Also`],members:[`成员`,`Members`],membersCount:[`{found}/{named} 个成员`,`{found} of {named} members`],missing:[`缺一个成员`,`A member is missing`],relations:[`关系`,`Relations`],milestones:[`进展`,`Milestones`],mentions:[`出处`,`Where it is named`],place:[`地区`,`Place`],noFigures:[`报告没有给出数字`,`The reports state no figure`],seeGraph:[`在图谱中看`,`See in the graph`],more:[`还有 {n} 项`,`{n} more`],depth:[`层数`,`Steps`],types:[`关系类型`,`Types of relation`],legend:[`图例`,`Legend`],savePNG:[`存为 PNG`,`Save PNG`],saveSVG:[`存为 SVG`,`Save SVG`],graphCut:[`只画出最近的 {shown} 个；点开一个节点继续看。`,`Only the nearest {shown} are drawn; open a node to go on.`],graphFull:[`图上已有 {shown} 个节点，不再展开；请从别的节点看起。`,`The drawing holds {shown} nodes and takes no more; start from another node.`],graphHint:[`点节点展开，双击打开它的页面`,`Click a node to expand it, twice to open its page`],graphList:[`图中的关系`,`Relations drawn`],state:[`状态`,`State`],groupBy:[`分组`,`Group by`],noGroup:[`不分组`,`None`],sort:[`排序`,`Sort`],byText:[`按原文顺序`,`As in the text`],byGap:[`按差距`,`By gap`],byDue:[`按到期先后`,`By what is due`],about:[`对象`,`About`],allAbouts:[`全部对象`,`All`],someAbouts:[`对象（{of} 个中的 {shown} 个）`,`About ({shown} of {of})`],allPlaces:[`全部地区`,`All places`],target:[`目标`,`Target`],result:[`实绩`,`Result`],share:[`完成比例`,`Share reached`],elapsed:[`时间进度`,`Time elapsed`],gap:[`差距`,`Gap`],points:[`个百分点`,`percentage points`],pace:[`每月需完成`,`Needed a month`],strength:[`力度`,`Strength`],period:[`时期`,`Period`],source:[`出处`,`Source`],note:[`说明`,`Note`],programme:[`责任行动`,`Programme responsible`],none:[`无`,`None`],downloadCSV:[`下载 CSV`,`Download CSV`],downloadXLSX:[`下载 XLSX`,`Download XLSX`],noTargets:[`没有符合条件的目标`,`No target is like that`],timeMark:[`色条为实绩，粗线为目标，细线为时间进度`,`The bar is the result, the thick line the target, the thin line the time elapsed`],value:[`数值`,`Value`],kind:[`类别`,`Kind`],unit:[`单位 {unit}`,`in {unit}`],chartMarks:[`圆点为实绩，菱形为目标`,`dots are results, diamonds targets`],against:[`对比{place}`,`against {place}`],chartCut:[`图上只画出数据最多的 {shown} 个对象，共 {of} 个；其余见下表。`,`The chart draws the {shown} of {of} that have the most figures; the rest are in the table.`],onePeriod:[`另有 {n} 个数只有一个时期，不画图，见下表。`,`Not drawn, but in the table: {n} of one period alone.`],goodUp:[`越高越好`,`Higher is better`],goodDown:[`越低越好`,`Lower is better`],lanes:[`按群组分行`,`A lane a group`],otherProjects:[`其他项目`,`Other projects`],timelineCut:[`看了 {of} 个对象中的 {read} 个，其中 {shown} 个有带时间的进展；请选一份报告缩小范围。`,`{read} of {of} things were looked at, {shown} of them have milestones with a time; choose a report to narrow them.`],noMilestones:[`没有带时间的进展`,`No milestone with a time`],noText:[`图谱里没有这份报告的原文`,`The graph does not hold the text of this report`],noTextHint:[`重新启动时加上 --text 文件，就能在这里读原文。下面是每条记录在原文中的位置。`,`Start the server with --text FILE to read it here. Below is the place of each record.`],unread:[`没有记录的数字`,`Digits without a record`],position:[`第 {start}–{end} 字`,`Characters {start}–{end}`],section:[`章节`,`Section`],records:[`本段记录`,`Records here`],recordsHint:[`点一处记录，看它记成了什么`,`Choose a record to see what was read`],rule:[`规则`,`Rule`],allRules:[`全部规则`,`All rules`],severity:[`程度`,`Severity`],fix:[`怎么改`,`How to fix`],newFinding:[`新`,`New`],newFindings:[`自上次查看以来新增 {n} 条`,`{n} new since the last visit`],noFindings:[`没有发现问题`,`Nothing found`],findings:[`{n} 条`,`{n} found`],from:[`前一份`,`Earlier`],to:[`后一份`,`Later`],before:[`此前`,`Before`],after:[`现在`,`After`],oneReport:[`图谱里只有一份报告`,`The graph holds one report only`],oneReportHint:[`再录入一份同一地区的报告，就能对比：policygraph ingest 文件 --store 目录`,`Ingest another report of the same place to compare: policygraph ingest FILE --store DIR`],chooseTwo:[`选两份同一地区的报告`,`Choose two reports of one place`],changed:[`变化`,`Change`],steps:[`哪里变了`,`What changed`],things:[`名称与群组`,`Named things`]},at=Symbol.for(`pv`),ot=0;Array.isArray;function J(t,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l&&typeof t!=`function`)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:t,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:at,__v:--ot,__i:-1,__u:0};return(a||o)&&(u.__source=a,u.__self=o),e.vnode&&e.vnode(u),u}var st=de({language:`zh`,choose:()=>{}});function ct(){let e=localStorage.getItem(`language`);return e===`zh`||e===`en`?e:navigator.language.startsWith(`zh`)?`zh`:`en`}function lt({children:e}){let[t,n]=z(ct);return B(()=>{document.documentElement.lang=t===`zh`?`zh-CN`:`en`,localStorage.setItem(`language`,t)},[t]),J(st.Provider,{value:{language:t,choose:n},children:e})}function Y(){let{language:e,choose:t}=H(st),n=e===`zh`?0:1;return{language:e,choose:t,t(e,t={}){return it[e][n].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??``))},code(t,n){if(e===`zh`)return rt[t]?.[n]?.[0]??n;let r=/^[A-Z_]+$/.test(n)||n.includes(`_`)?n.toLowerCase().replaceAll(`_`,` `):n;return r.charAt(0).toUpperCase()+r.slice(1)},meaning:(e,t)=>rt[e]?.[t]?.[1]??``,text:t=>e===`zh`?t.chinese:t.english,name:t=>e===`en`&&t.english||t.name}}var ut=class extends Error{code;constructor(e,t){super(e),this.code=t}};async function dt(e,t,n){let r;try{r=await fetch(`/graphql`,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e.toString(),variables:t}),signal:n})}catch(e){throw n?.aborted?e:new ut(`the server does not answer`,`OFFLINE`)}let i=await r.json().catch(()=>({})),[a]=i.errors??[];if(a)throw new ut(a.message,a.extensions?.code??``);if(!i.data)throw new ut(`status ${r.status}`,`OFFLINE`);return i.data}var ft=de({edition:0,renew:()=>{}});function pt(e,t){let{edition:n}=H(ft),[r,i]=z(0),[a,o]=z({key:e,answer:{state:`loading`}});return B(()=>{let n=new AbortController;return o(t=>t.key===e&&t.answer.state===`done`?t:{key:e,answer:{state:`loading`}}),t(n.signal).then(t=>o({key:e,answer:{state:`done`,data:t}}),t=>{if(n.signal.aborted)return;let r=t instanceof ut?t:new ut(String(t),``);o({key:e,answer:{state:`failed`,error:r,retry:()=>i(e=>e+1)}})}),()=>n.abort()},[e,r,n]),a.key===e?a.answer:{state:`loading`}}function mt(e,t){return pt(e.toString()+JSON.stringify(t),n=>dt(e,t,n))}async function ht(e,t=1e3){let n=[];for(let r;;){let i=await e(r);n.push(...i.nodes);let a=i.pageInfo.hasNextPage;if(!a||n.length>=t)return{nodes:n,cut:a,total:i.totalCount};r=i.pageInfo.endCursor??void 0}}function gt({children:e}){let[t,n]=z(0);return J(ft.Provider,{value:{edition:t,renew:()=>n(e=>e+1)},children:e})}var _t=`/graphql?query=subscription%20%7B%20graph%20%7B%20version%20%7D%20%7D`;function vt(){let[e,t]=z();return B(()=>{let e,n=()=>(e?.close(),e=void 0),r=()=>{if(document.hidden)return n();e||(e=new EventSource(_t),e.addEventListener(`next`,({data:e})=>t(JSON.parse(e).data?.graph?.version)),e.addEventListener(`complete`,n))};return r(),document.addEventListener(`visibilitychange`,r),()=>(document.removeEventListener(`visibilitychange`,r),n())},[]),e}function yt(){let{t:e}=Y(),{renew:t}=H(ft),n=vt(),[r,i]=z();return B(()=>i(e=>e??n),[n]),J(`div`,{class:`changed`,role:`status`,children:n&&r&&n!==r&&J(S,{children:[J(`span`,{children:e(`changedGraph`)}),J(`button`,{type:`button`,onClick:()=>(i(n),t()),children:e(`renew`)})]})})}var X=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}},bt=new X(`
    fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}
    `,{fragmentName:`Where`}),xt=new X(`
    fragment Figure on Metric {
  id
  measure
  value
  unit
  comparator
  period
  indicator {
    id
    name
    english
  }
  sources {
    ...Where
  }
}
    fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}`,{fragmentName:`Figure`}),St=new X(`
    fragment Figures on Entity {
  observations(first: 100) {
    totalCount
    nodes {
      ...Figure
    }
  }
  targets(first: 100) {
    totalCount
    nodes {
      ...Figure
    }
  }
  milestones(first: 20) {
    nodes {
      id
      status
      period
      sources {
        ...Where
      }
    }
  }
}
    fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}
fragment Figure on Metric {
  id
  measure
  value
  unit
  comparator
  period
  indicator {
    id
    name
    english
  }
  sources {
    ...Where
  }
}`,{fragmentName:`Figures`}),Ct={"\n  fragment Thing on Entity {\n    id\n    type\n    name\n    english\n  }\n":new X(`
    fragment Thing on Entity {
  id
  type
  name
  english
}
    `,{fragmentName:`Thing`}),"\n  fragment Where on Source {\n    document {\n      id\n      title\n    }\n    section {\n      number\n      title\n    }\n    start\n    end\n    context\n  }\n":bt,"\n  fragment Figure on Metric {\n    id\n    measure\n    value\n    unit\n    comparator\n    period\n    indicator {\n      id\n      name\n      english\n    }\n    sources {\n      ...Where\n    }\n  }\n":xt,"\n  fragment Figures on Entity {\n    observations(first: 100) {\n      totalCount\n      nodes {\n        ...Figure\n      }\n    }\n    targets(first: 100) {\n      totalCount\n      nodes {\n        ...Figure\n      }\n    }\n    milestones(first: 20) {\n      nodes {\n        id\n        status\n        period\n        sources {\n          ...Where\n        }\n      }\n    }\n  }\n":St,"\n  fragment Point on Metric {\n    id\n    kind\n    measure\n    value\n    unit\n    baseValue\n    baseUnit\n    comparator\n    period\n    about {\n      ...Thing\n    }\n    benchmark {\n      ...Thing\n    }\n    sources {\n      ...Where\n    }\n  }\n":new X(`
    fragment Point on Metric {
  id
  kind
  measure
  value
  unit
  baseValue
  baseUnit
  comparator
  period
  about {
    ...Thing
  }
  benchmark {
    ...Thing
  }
  sources {
    ...Where
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}
fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}`,{fragmentName:`Point`}),"\n  fragment Read on Metric {\n    __typename\n    id\n    kind\n    measure\n    value\n    unit\n    comparator\n    period\n    indicator {\n      id\n      name\n      english\n    }\n    about {\n      ...Thing\n    }\n    benchmark {\n      ...Thing\n    }\n    sources {\n      document {\n        id\n      }\n      start\n      end\n      rule\n    }\n  }\n":new X(`
    fragment Read on Metric {
  __typename
  id
  kind
  measure
  value
  unit
  comparator
  period
  indicator {
    id
    name
    english
  }
  about {
    ...Thing
  }
  benchmark {
    ...Thing
  }
  sources {
    document {
      id
    }
    start
    end
    rule
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}`,{fragmentName:`Read`}),"\n  query Documents($after: Cursor) {\n    documents(first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        period\n        horizon\n        date\n        place {\n          id\n          name\n          english\n        }\n      }\n    }\n  }\n":new X(`
    query Documents($after: Cursor) {
  documents(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      period
      horizon
      date
      place {
        id
        name
        english
      }
    }
  }
}
    `),"\n  query Groups($document: ID, $after: Cursor) {\n    entities(filter: { document: $document, related: [{ type: HAS_MEMBER }] }, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Thing\n        members(first: 1) {\n          totalCount\n        }\n      }\n    }\n  }\n":new X(`
    query Groups($document: ID, $after: Cursor) {
  entities(
    filter: {document: $document, related: [{type: HAS_MEMBER}]}
    first: 100
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Thing
      members(first: 1) {
        totalCount
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}`),"\n  query Search($text: String!, $first: Int!, $named: [Named!]!, $types: [EntityType!]!) {\n    searchNames(text: $text, named: $named, types: $types) {\n      facets {\n        named\n        type\n        count\n      }\n      hits(first: $first) {\n        totalCount\n        nodes {\n          match\n          highlights {\n            start\n            end\n          }\n          node {\n            __typename\n            id\n            ... on Entity {\n              type\n              name\n              english\n              place {\n                id\n                name\n                english\n              }\n            }\n            ... on Indicator {\n              name\n              english\n            }\n            ... on Document {\n              title\n            }\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query Search($text: String!, $first: Int!, $named: [Named!]!, $types: [EntityType!]!) {
  searchNames(text: $text, named: $named, types: $types) {
    facets {
      named
      type
      count
    }
    hits(first: $first) {
      totalCount
      nodes {
        match
        highlights {
          start
          end
        }
        node {
          __typename
          id
          ... on Entity {
            type
            name
            english
            place {
              id
              name
              english
            }
          }
          ... on Indicator {
            name
            english
          }
          ... on Document {
            title
          }
        }
      }
    }
  }
}
    `),"\n  query Audit($filter: FindingFilter, $after: Cursor) {\n    audit {\n      rules {\n        id\n        severity\n        findings\n        name {\n          chinese\n          english\n        }\n        description {\n          chinese\n          english\n        }\n      }\n      findings(filter: $filter, first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          key\n          rule\n          severity\n          message {\n            chinese\n            english\n          }\n          hint {\n            chinese\n            english\n          }\n          subject {\n            __typename\n            id\n          }\n          passages(first: 5) {\n            document {\n              id\n              title\n            }\n            section {\n              number\n              title\n            }\n            start\n            end\n            quote\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query Audit($filter: FindingFilter, $after: Cursor) {
  audit {
    rules {
      id
      severity
      findings
      name {
        chinese
        english
      }
      description {
        chinese
        english
      }
    }
    findings(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
        rule
        severity
        message {
          chinese
          english
        }
        hint {
          chinese
          english
        }
        subject {
          __typename
          id
        }
        passages(first: 5) {
          document {
            id
            title
          }
          section {
            number
            title
          }
          start
          end
          quote
        }
      }
    }
  }
}
    `),"\n  query CompareTargets($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {\n    compare(from: $from, to: $to) {\n      targetCounts {\n        continuity\n        count\n      }\n      targets(continuities: $continuities, first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          continuity\n          steps {\n            field\n            before\n            after\n          }\n          before {\n            ...Figure\n          }\n          after {\n            ...Figure\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query CompareTargets($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {
  compare(from: $from, to: $to) {
    targetCounts {
      continuity
      count
    }
    targets(continuities: $continuities, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        continuity
        steps {
          field
          before
          after
        }
        before {
          ...Figure
        }
        after {
          ...Figure
        }
      }
    }
  }
}
    fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}
fragment Figure on Metric {
  id
  measure
  value
  unit
  comparator
  period
  indicator {
    id
    name
    english
  }
  sources {
    ...Where
  }
}`),"\n  query CompareEntities($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {\n    compare(from: $from, to: $to) {\n      entityCounts {\n        continuity\n        count\n      }\n      entities(continuities: $continuities, first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          continuity\n          steps {\n            field\n            before\n            after\n          }\n          before {\n            ...Thing\n          }\n          after {\n            ...Thing\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query CompareEntities($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {
  compare(from: $from, to: $to) {
    entityCounts {
      continuity
      count
    }
    entities(continuities: $continuities, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        continuity
        steps {
          field
          before
          after
        }
        before {
          ...Thing
        }
        after {
          ...Thing
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}`),'\n  query EntityCard($id: ID!) {\n    entity(id: $id) {\n      ...Thing\n      aliases\n      code\n      membersNamed\n      place {\n        ...Thing\n      }\n      members(first: 100) {\n        totalCount\n        edges {\n          ordinal\n          node {\n            ...Thing\n            observations(first: 3) {\n              totalCount\n              nodes {\n                ...Figure\n              }\n            }\n            targets(first: 3) {\n              totalCount\n              nodes {\n                ...Figure\n              }\n            }\n            milestones(first: 1) {\n              nodes {\n                id\n                status\n                period\n              }\n            }\n            relations(types: [PART_OF, LOCATED_IN, HAS_MEMBER], first: 6) {\n              nodes {\n                id\n                from {\n                  ...Thing\n                }\n                to {\n                  ...Thing\n                }\n              }\n            }\n          }\n        }\n      }\n      groups(first: 20) {\n        nodes {\n          ...Thing\n        }\n      }\n      parts(first: 50) {\n        nodes {\n          ...Thing\n        }\n      }\n      partOf(first: 20) {\n        nodes {\n          ...Thing\n        }\n      }\n      relations(first: 100) {\n        totalCount\n        nodes {\n          id\n          type\n          from {\n            ...Thing\n          }\n          to {\n            ...Thing\n          }\n          sources {\n            ...Where\n          }\n        }\n      }\n      ...Figures\n      mentions(first: 20) {\n        totalCount\n        nodes {\n          ...Where\n        }\n      }\n    }\n    audit {\n      findings(filter: { rules: ["group-count"], nodes: [$id] }, first: 1) {\n        nodes {\n          message {\n            chinese\n            english\n          }\n        }\n      }\n    }\n  }\n':new X(`
    query EntityCard($id: ID!) {
  entity(id: $id) {
    ...Thing
    aliases
    code
    membersNamed
    place {
      ...Thing
    }
    members(first: 100) {
      totalCount
      edges {
        ordinal
        node {
          ...Thing
          observations(first: 3) {
            totalCount
            nodes {
              ...Figure
            }
          }
          targets(first: 3) {
            totalCount
            nodes {
              ...Figure
            }
          }
          milestones(first: 1) {
            nodes {
              id
              status
              period
            }
          }
          relations(types: [PART_OF, LOCATED_IN, HAS_MEMBER], first: 6) {
            nodes {
              id
              from {
                ...Thing
              }
              to {
                ...Thing
              }
            }
          }
        }
      }
    }
    groups(first: 20) {
      nodes {
        ...Thing
      }
    }
    parts(first: 50) {
      nodes {
        ...Thing
      }
    }
    partOf(first: 20) {
      nodes {
        ...Thing
      }
    }
    relations(first: 100) {
      totalCount
      nodes {
        id
        type
        from {
          ...Thing
        }
        to {
          ...Thing
        }
        sources {
          ...Where
        }
      }
    }
    ...Figures
    mentions(first: 20) {
      totalCount
      nodes {
        ...Where
      }
    }
  }
  audit {
    findings(filter: {rules: ["group-count"], nodes: [$id]}, first: 1) {
      nodes {
        message {
          chinese
          english
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}
fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}
fragment Figure on Metric {
  id
  measure
  value
  unit
  comparator
  period
  indicator {
    id
    name
    english
  }
  sources {
    ...Where
  }
}
fragment Figures on Entity {
  observations(first: 100) {
    totalCount
    nodes {
      ...Figure
    }
  }
  targets(first: 100) {
    totalCount
    nodes {
      ...Figure
    }
  }
  milestones(first: 20) {
    nodes {
      id
      status
      period
      sources {
        ...Where
      }
    }
  }
}`),"\n  query Neighbourhood($id: ID!, $types: [RelationType!], $depth: Int!, $limit: Int!) {\n    neighbourhood(id: $id, types: $types, depth: $depth, limit: $limit) {\n      truncated\n      entities {\n        ...Thing\n      }\n      relations {\n        id\n        type\n        from {\n          ...Thing\n        }\n        to {\n          ...Thing\n        }\n      }\n    }\n  }\n":new X(`
    query Neighbourhood($id: ID!, $types: [RelationType!], $depth: Int!, $limit: Int!) {
  neighbourhood(id: $id, types: $types, depth: $depth, limit: $limit) {
    truncated
    entities {
      ...Thing
    }
    relations {
      id
      type
      from {
        ...Thing
      }
      to {
        ...Thing
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}`),"\n  query IndicatorCard($id: ID!, $observations: Cursor, $targets: Cursor) {\n    node(id: $id) {\n      ... on Indicator {\n        id\n        name\n        english\n        aliases\n        dimension\n        direction\n        observations(first: 100, after: $observations) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            ...Point\n          }\n        }\n        targets(first: 100, after: $targets) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            ...Point\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query IndicatorCard($id: ID!, $observations: Cursor, $targets: Cursor) {
  node(id: $id) {
    ... on Indicator {
      id
      name
      english
      aliases
      dimension
      direction
      observations(first: 100, after: $observations) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Point
        }
      }
      targets(first: 100, after: $targets) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Point
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}
fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}
fragment Point on Metric {
  id
  kind
  measure
  value
  unit
  baseValue
  baseUnit
  comparator
  period
  about {
    ...Thing
  }
  benchmark {
    ...Thing
  }
  sources {
    ...Where
  }
}`),"\n  query Ledger($filter: LedgerFilter, $orderBy: LedgerOrder!, $after: Cursor) {\n    ledger(filter: $filter) {\n      summary {\n        targets\n        counts {\n          state\n          targets\n        }\n        text {\n          chinese\n          english\n        }\n      }\n      entries(orderBy: $orderBy, first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          state\n          note {\n            chinese\n            english\n          }\n          programme {\n            ...Thing\n          }\n          source {\n            ...Where\n          }\n          resultSource {\n            ...Where\n          }\n          arithmetic {\n            nature\n            ceiling\n            share\n            elapsed\n            gap\n            pace\n          }\n          target {\n            id\n            measure\n            value\n            unit\n            comparator\n            period\n            strength\n            indicator {\n              id\n              name\n              english\n            }\n            about {\n              ...Thing\n            }\n          }\n          result {\n            id\n            measure\n            value\n            unit\n            comparator\n            period\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query Ledger($filter: LedgerFilter, $orderBy: LedgerOrder!, $after: Cursor) {
  ledger(filter: $filter) {
    summary {
      targets
      counts {
        state
        targets
      }
      text {
        chinese
        english
      }
    }
    entries(orderBy: $orderBy, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        state
        note {
          chinese
          english
        }
        programme {
          ...Thing
        }
        source {
          ...Where
        }
        resultSource {
          ...Where
        }
        arithmetic {
          nature
          ceiling
          share
          elapsed
          gap
          pace
        }
        target {
          id
          measure
          value
          unit
          comparator
          period
          strength
          indicator {
            id
            name
            english
          }
          about {
            ...Thing
          }
        }
        result {
          id
          measure
          value
          unit
          comparator
          period
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}
fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}`),"\n  query Abouts($filter: LedgerFilter, $after: Cursor) {\n    ledger(filter: $filter) {\n      groups(by: entity, first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          node {\n            ...Thing\n          }\n          summary {\n            targets\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query Abouts($filter: LedgerFilter, $after: Cursor) {
  ledger(filter: $filter) {
    groups(by: entity, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        node {
          ...Thing
        }
        summary {
          targets
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}`),"\n  query Counts($document: ID) {\n    platforms: entities(filter: { types: [Platform], document: $document }, first: 1) {\n      totalCount\n    }\n    areas: entities(filter: { types: [Area], document: $document }, first: 1) {\n      totalCount\n    }\n    programmes: entities(filter: { types: [Programme], document: $document }, first: 1) {\n      totalCount\n    }\n    reforms: entities(filter: { types: [Reform], document: $document }, first: 1) {\n      totalCount\n    }\n    policies: entities(filter: { types: [Policy], document: $document }, first: 1) {\n      totalCount\n    }\n    projects: entities(filter: { types: [Project], document: $document }, first: 1) {\n      totalCount\n    }\n    observations(filter: { document: $document }, first: 1) {\n      totalCount\n    }\n    targets(filter: { document: $document }, first: 1) {\n      totalCount\n    }\n  }\n":new X(`
    query Counts($document: ID) {
  platforms: entities(filter: {types: [Platform], document: $document}, first: 1) {
    totalCount
  }
  areas: entities(filter: {types: [Area], document: $document}, first: 1) {
    totalCount
  }
  programmes: entities(
    filter: {types: [Programme], document: $document}
    first: 1
  ) {
    totalCount
  }
  reforms: entities(filter: {types: [Reform], document: $document}, first: 1) {
    totalCount
  }
  policies: entities(filter: {types: [Policy], document: $document}, first: 1) {
    totalCount
  }
  projects: entities(filter: {types: [Project], document: $document}, first: 1) {
    totalCount
  }
  observations(filter: {document: $document}, first: 1) {
    totalCount
  }
  targets(filter: {document: $document}, first: 1) {
    totalCount
  }
}
    `),"\n  query Progress($document: ID) {\n    ledger(filter: { document: $document }) {\n      summary {\n        targets\n        counts {\n          state\n          targets\n        }\n        text {\n          chinese\n          english\n        }\n      }\n    }\n    due: ledger(filter: { document: $document, over: false, states: [not_due, behind, on_track, ahead, no_result] }) {\n      entries(orderBy: due, first: 6) {\n        nodes {\n          source {\n            ...Where\n          }\n          target {\n            id\n            measure\n            value\n            unit\n            comparator\n            period\n            indicator {\n              id\n              name\n              english\n            }\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query Progress($document: ID) {
  ledger(filter: {document: $document}) {
    summary {
      targets
      counts {
        state
        targets
      }
      text {
        chinese
        english
      }
    }
  }
  due: ledger(
    filter: {document: $document, over: false, states: [not_due, behind, on_track, ahead, no_result]}
  ) {
    entries(orderBy: due, first: 6) {
      nodes {
        source {
          ...Where
        }
        target {
          id
          measure
          value
          unit
          comparator
          period
          indicator {
            id
            name
            english
          }
        }
      }
    }
  }
}
    fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}`),"\n  query Gravest($document: ID) {\n    audit {\n      findings(filter: { document: $document }, first: 5) {\n        totalCount\n        nodes {\n          key\n          rule\n          severity\n          message {\n            chinese\n            english\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query Gravest($document: ID) {
  audit {
    findings(filter: {document: $document}, first: 5) {
      totalCount
      nodes {
        key
        rule
        severity
        message {
          chinese
          english
        }
      }
    }
  }
}
    `),'\n  query Reader($id: ID!) {\n    node(id: $id) {\n      ... on Document {\n        id\n        title\n        period\n        date\n        text\n        length\n        place {\n          name\n          english\n        }\n        sections(first: 100) {\n          nodes {\n            id\n            number\n            title\n            start\n            end\n            sections(first: 100) {\n              nodes {\n                id\n                number\n                title\n                start\n                end\n              }\n            }\n          }\n        }\n      }\n    }\n    audit {\n      findings(filter: { rules: ["unread-digits"], document: $id }, first: 10) {\n        nodes {\n          passages(first: 100) {\n            start\n            end\n            document {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n':new X(`
    query Reader($id: ID!) {
  node(id: $id) {
    ... on Document {
      id
      title
      period
      date
      text
      length
      place {
        name
        english
      }
      sections(first: 100) {
        nodes {
          id
          number
          title
          start
          end
          sections(first: 100) {
            nodes {
              id
              number
              title
              start
              end
            }
          }
        }
      }
    }
  }
  audit {
    findings(filter: {rules: ["unread-digits"], document: $id}, first: 10) {
      nodes {
        passages(first: 100) {
          start
          end
          document {
            id
          }
        }
      }
    }
  }
}
    `),"\n  query ReaderMetrics($id: ID!, $observations: Cursor, $targets: Cursor) {\n    observations(filter: { document: $id }, first: 100, after: $observations) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Read\n      }\n    }\n    targets(filter: { document: $id }, first: 100, after: $targets) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Read\n      }\n    }\n  }\n":new X(`
    query ReaderMetrics($id: ID!, $observations: Cursor, $targets: Cursor) {
  observations(filter: {document: $id}, first: 100, after: $observations) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Read
    }
  }
  targets(filter: {document: $id}, first: 100, after: $targets) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Read
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}
fragment Read on Metric {
  __typename
  id
  kind
  measure
  value
  unit
  comparator
  period
  indicator {
    id
    name
    english
  }
  about {
    ...Thing
  }
  benchmark {
    ...Thing
  }
  sources {
    document {
      id
    }
    start
    end
    rule
  }
}`),"\n  query ReaderEntities($id: ID!, $after: Cursor) {\n    entities(filter: { document: $id }, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Thing\n        mentions(first: 50) {\n          nodes {\n            document {\n              id\n            }\n            start\n            end\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query ReaderEntities($id: ID!, $after: Cursor) {
  entities(filter: {document: $id}, first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Thing
      mentions(first: 50) {
        nodes {
          document {
            id
          }
          start
          end
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}`),"\n  query Timeline($types: [EntityType!], $document: ID, $after: Cursor) {\n    entities(filter: { types: $types, document: $document }, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Thing\n        groups(first: 1) {\n          nodes {\n            ...Thing\n          }\n        }\n        partOf(first: 1) {\n          nodes {\n            ...Thing\n          }\n        }\n        milestones(first: 10) {\n          nodes {\n            id\n            status\n            period\n            sources {\n              ...Where\n            }\n          }\n        }\n      }\n    }\n  }\n":new X(`
    query Timeline($types: [EntityType!], $document: ID, $after: Cursor) {
  entities(
    filter: {types: $types, document: $document}
    first: 100
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Thing
      groups(first: 1) {
        nodes {
          ...Thing
        }
      }
      partOf(first: 1) {
        nodes {
          ...Thing
        }
      }
      milestones(first: 10) {
        nodes {
          id
          status
          period
          sources {
            ...Where
          }
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  name
  english
}
fragment Where on Source {
  document {
    id
    title
  }
  section {
    number
    title
  }
  start
  end
  context
}`)};function Z(e){return Ct[e]??{}}var wt={eq:``,gt:`> `,ge:`≥ `,approx:`≈ `,lt:`< `,le:`≤ `};function Tt({measure:e,value:t,unit:n,comparator:r},i){if(e===`rank`)return wt[r]+(i===`zh`?`第${t}位`:`no. ${t}`);let a=e===`growth`||e===`change`||e===`difference`;return wt[r]+Et(t,n,a)}function Et(e,t,n=!1){let r=new Intl.NumberFormat(`en`,{maximumFractionDigits:6,signDisplay:n?`exceptZero`:`auto`}).format(e);return(t?`${r} ${t}`:r).replace(`-`,`−`)}function Q(e,t){let[n,r]=e.split(`/`);if(r)return`${Q(n,t)}–${Q(r,t)}`;let[i,a]=e.split(`-`);return a?a[0]===`S`?t===`zh`?`${i}年${a===`S1`?`上`:`下`}半年`:`H${a[1]} ${i}`:a[0]===`Q`?t===`zh`?`${i}年${`一二三四`[Number(a[1])-1]}季度`:`Q${a[1]} ${i}`:t===`zh`?`${i}年${Number(a)}月`:new Intl.DateTimeFormat(`en`,{month:`short`,year:`numeric`}).format(new Date(Number(i),Number(a)-1)):t===`zh`?`${i}年`:i}function Dt(e){let[t,n]=e.split(`/`).at(-1).split(`-`);return n?n[0]===`S`?Number(t)+Number(n[1])/2:n[0]===`Q`?Number(t)+Number(n[1])/4:Number(t)+Number(n)/12:Number(t)+1}var Ot={nodes:[{label:`Platform`,chinese:`平台`,fill:`#2563EB`,text:`#FFFFFF`,diameter:`84`},{label:`Area`,chinese:`片区`,fill:`#15803D`,text:`#FFFFFF`,diameter:`84`},{label:`Programme`,chinese:`行动`,fill:`#C2410C`,text:`#FFFFFF`,diameter:`84`},{label:`Reform`,chinese:`改革`,fill:`#7C3AED`,text:`#FFFFFF`,diameter:`84`},{label:`Policy`,chinese:`政策`,fill:`#A21C7A`,text:`#FFFFFF`,diameter:`84`},{label:`Project`,chinese:`项目`,fill:`#EAB308`,text:`#1F2937`,diameter:`84`},{label:`Place`,chinese:`地区`,fill:`#475569`,text:`#FFFFFF`,diameter:`84`},{label:`Organization`,chinese:`机构`,fill:`#0E7490`,text:`#FFFFFF`,diameter:`84`},{label:`Person`,chinese:`人物`,fill:`#F472B6`,text:`#1F2937`,diameter:`84`},{label:`Event`,chinese:`活动`,fill:`#DC2626`,text:`#FFFFFF`,diameter:`84`},{label:`Indicator`,chinese:`指标`,fill:`#6EE7B7`,text:`#1F2937`,diameter:`84`},{label:`Observation`,chinese:`实绩`,fill:`#BFDBFE`,text:`#1F2937`,diameter:`64`},{label:`Target`,chinese:`目标`,fill:`#FDE68A`,text:`#1F2937`,diameter:`64`},{label:`Milestone`,chinese:`节点`,fill:`#FDBA74`,text:`#1F2937`,diameter:`60`},{label:`Document`,chinese:`文件`,fill:`#111827`,text:`#FFFFFF`,diameter:`84`},{label:`Section`,chinese:`章节`,fill:`#D6D3D1`,text:`#1F2937`,diameter:`84`},{label:`Relation`,chinese:`关系`,fill:`#9CA3AF`,text:`#1F2937`,diameter:`44`}],relations:[{type:`HAS_MEMBER`,colour:`#1F2937`,width:`3`},{type:`PART_OF`,colour:`#1F2937`,width:`2`},{type:`LOCATED_IN`,colour:`#475569`,width:`2`},{type:`EXTENDS`,colour:`#7C3AED`,width:`2`},{type:`IMPLEMENTS`,colour:`#C2410C`,width:`2`},{type:`OF`,colour:`#0F766E`,width:`1`},{type:`ABOUT`,colour:`#2563EB`,width:`1`},{type:`COMPARED_WITH`,colour:`#A21C7A`,width:`1`},{type:`STATED_IN`,colour:`#A8A29E`,width:`1`},{type:`MENTIONED_IN`,colour:`#A8A29E`,width:`1`},{type:`HAS_SECTION`,colour:`#78716C`,width:`1`},{type:`COVERS`,colour:`#78716C`,width:`1`},{type:`ISSUED_BY`,colour:`#78716C`,width:`1`},{type:`TRACKED_BY`,colour:`#15803D`,width:`2`},{type:`HAS_MILESTONE`,colour:`#EA580C`,width:`1`}]},kt=new Map(Ot.nodes.map(e=>[e.label,e])),At=new Map(Ot.relations.map(e=>[e.type,e])),jt=e=>kt.get(e)??{label:e,chinese:e,fill:`#9CA3AF`,text:`#1F2937`,diameter:`84`};function Mt(e,t=!1){let{colour:n,width:r}=At.get(e)??{colour:`#9CA3AF`,width:`1`};return{colour:t&&n===`#1F2937`?`#CBD5E1`:n,width:r}}var Nt=()=>document.documentElement.dataset.theme===`dark`;function Pt(){let[e,t]=z(Nt);return B(()=>{let e=new MutationObserver(()=>t(Nt()));return e.observe(document.documentElement,{attributeFilter:[`data-theme`]}),()=>e.disconnect()},[]),e}function Ft(e){let t=encodeURIComponent(e.id);return e.id.startsWith(`indicator:`)?`/indicator/${t}`:e.id.startsWith(`document:`)?`/reader/${t}`:`/entity/${t}`}function It({node:e}){let{name:t,code:n}=Y(),r=e.type??e.__typename??(e.id.startsWith(`indicator:`)?`Indicator`:``);return J(`a`,{class:`thing`,href:Ft(e),title:e.type?`${n(`EntityType`,e.type)} ${e.name}`:e.name,children:[r&&J(Lt,{type:r}),J(`span`,{children:t(e)})]})}function Lt({type:e}){return J(`svg`,{class:`dot`,viewBox:`0 0 10 10`,"aria-hidden":`true`,children:J(`circle`,{cx:`5`,cy:`5`,r:`5`,fill:jt(e).fill})})}function Rt({source:e}){let{t}=Y();return J(`a`,{class:`source`,href:`/reader/${encodeURIComponent(e.document.id)}?at=${e.start}-${e.end}`,title:e.context??`${e.document.title} · ${t(`position`,{start:e.start,end:e.end})}`,children:e.section?`§${e.section.number}`:t(`source`)})}function zt({metric:e}){let{language:t}=Y();return J(`tr`,{children:[J(`td`,{children:J(It,{node:e.indicator})}),J(`td`,{class:`number`,children:Tt(e,t)}),J(`td`,{class:`quiet when`,children:Q(e.period,t)}),J(`td`,{children:e.sources[0]&&J(Rt,{source:e.sources[0]})})]})}var Bt=Z(`
  query Search($text: String!, $first: Int!, $named: [Named!]!, $types: [EntityType!]!) {
    searchNames(text: $text, named: $named, types: $types) {
      facets {
        named
        type
        count
      }
      hits(first: $first) {
        totalCount
        nodes {
          match
          highlights {
            start
            end
          }
          node {
            __typename
            id
            ... on Entity {
              type
              name
              english
              place {
                id
                name
                english
              }
            }
            ... on Indicator {
              name
              english
            }
            ... on Document {
              title
            }
          }
        }
      }
    }
  }
`),Vt={named:[],types:[]};function Ht({hit:e}){let t=Array.from(e.match);return J(S,{children:[e.highlights.flatMap(({start:n,end:r},i)=>[t.slice(e.highlights[i-1]?.end??0,n).join(``),J(`mark`,{children:t.slice(n,r).join(``)},n)]),t.slice(e.highlights.at(-1)?.end??0).join(``)]})}var Ut=e=>`name`in e.node?e.node:{name:`title`in e.node?e.node.title:e.node.id};function Wt(e){let t=new Map;for(let n of e){let e=n.node.__typename;t.set(e,[...t.get(e)??[],n])}return[...t]}function Gt(){let{t:e,name:t,code:n}=Y(),{route:r}=G(),[i,a]=z(``),[o,s]=z([]),[c,l]=z(-1),[u,d]=z(!1),f=De(),p=V(null);B(()=>{if(!i.trim())return s([]);let e=new AbortController,t=setTimeout(()=>{dt(Bt,{text:i,first:12,...Vt},e.signal).then(e=>(s(Wt(e.searchNames.hits.nodes).flatMap(([,e])=>e)),l(-1),d(!0)),()=>{})},120);return()=>(clearTimeout(t),e.abort())},[i]),B(()=>{let e=e=>{let t=e.target instanceof HTMLElement&&/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);e.key===`/`&&!t&&(e.preventDefault(),p.current?.focus())};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[]);let m=e=>{d(!1),a(``),p.current?.blur(),r(e)},h=e=>{if(!e.isComposing&&(e.key===`ArrowDown`&&(e.preventDefault(),l(e=>Math.min(e+1,o.length-1))),e.key===`ArrowUp`&&(e.preventDefault(),l(e=>Math.max(e-1,-1))),e.key===`Escape`&&d(!1),e.key===`Enter`)){e.preventDefault();let t=o[c];t?m(Ft(t.node)):i.trim()&&m(`/find?q=${encodeURIComponent(i.trim())}`)}},g=u&&o.length>0;return J(`div`,{class:`search`,role:`search`,children:[J(`input`,{ref:p,type:`search`,role:`combobox`,list:void 0,"aria-label":e(`find`),"aria-expanded":g,"aria-controls":f,"aria-activedescendant":c>=0?`${f}-${c}`:void 0,"aria-autocomplete":`list`,autocomplete:`off`,placeholder:e(`searchPlaceholder`),value:i,onInput:e=>a(e.currentTarget.value),onKeyDown:h,onFocus:()=>d(!0),onBlur:()=>d(!1)}),g&&J(`ul`,{id:f,role:`listbox`,"aria-label":e(`find`),children:o.map((e,r)=>J(`li`,{id:`${f}-${r}`,role:`option`,"aria-selected":r===c,onMouseDown:t=>(t.preventDefault(),m(Ft(e.node))),children:[J(Lt,{type:e.node.__typename}),J(`span`,{class:`found`,children:e.match===t(Ut(e))?J(Ht,{hit:e}):t(Ut(e))}),e.match!==t(Ut(e))&&J(`span`,{class:`quiet`,children:J(Ht,{hit:e})}),J(`span`,{class:`kind`,children:n(`EntityType`,e.node.__typename)})]},e.node.id))})]})}function $({answer:e,children:t}){return e.state===`loading`?J(Kt,{}):e.state===`failed`?J(qt,{error:e.error,retry:e.retry}):J(S,{children:t(e.data)})}function Kt(){let{t:e}=Y();return J(`div`,{class:`loading`,role:`status`,children:J(`span`,{children:e(`loading`)})})}function qt({error:e,retry:t}){let{t:n}=Y();return J(`div`,{class:`notice failed`,role:`alert`,children:[J(`strong`,{children:n(`failed`)}),J(`p`,{children:e.code===`OFFLINE`?n(`offline`):e.message}),J(`button`,{type:`button`,onClick:t,children:n(`retry`)})]})}function Jt({title:e,hint:t}){return J(`div`,{class:`notice`,children:[J(`strong`,{children:e}),t&&J(`p`,{children:t})]})}function Yt({shown:e,of:t}){let{t:n}=Y();return J(`p`,{class:`cut`,children:n(`cut`,{shown:Et(e,``),of:Et(t,``)})})}function Xt(){let{t:e}=Y();return J(`div`,{class:`page`,children:[J(`h1`,{children:e(`unknown`)}),J(`p`,{children:e(`unknownHint`)}),J(`p`,{children:J(`a`,{href:`/`,children:e(`home`)})})]})}function Zt(){let{path:e,query:t,route:n}=G();return[t,r=>{let i=new URLSearchParams(t);for(let[e,t]of Object.entries(r))t?i.set(e,t):i.delete(e);let a=i.toString();n(a?`${e}?${a}`:e,!0)}]}var Qt=(e,t)=>(e?.split(`,`)??[]).filter(e=>t.includes(e));function $t({label:e,value:t,options:n,choose:r}){let i=[...new Set(n.map(([,,e])=>e))];return J(`label`,{class:`control`,children:[J(`span`,{children:e}),J(`select`,{value:t,onChange:e=>r(e.currentTarget.value),children:i.map(e=>{let t=n.filter(([,,t])=>t===e).map(([e,t])=>J(`option`,{value:e,children:t},e));return e?J(`optgroup`,{label:e,children:t}):t})})]})}function en({label:e,chosen:t,options:n,choose:r}){let i=e=>r(t.includes(e)?t.filter(t=>t!==e):[...t,e]);return J(`div`,{class:`chips`,role:`group`,"aria-label":e,children:n.map(([e,n])=>J(`button`,{type:`button`,"data-value":e,"aria-pressed":t.includes(e),onClick:()=>i(e),children:n},e))})}function tn({text:e}){let{t}=Y(),[n,r]=z(!1);return J(`button`,{type:`button`,onClick:async()=>{await navigator.clipboard.writeText(e),r(!0),setTimeout(()=>r(!1),2e3)},"aria-live":`polite`,children:t(n?`copied`:`copy`)})}function nn(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var rn=Z(`
  query Documents($after: Cursor) {
    documents(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        period
        horizon
        date
        place {
          id
          name
          english
        }
      }
    }
  }
`);function an(){let{name:e,language:t}=Y();return n=>`${e(n.place)} · ${Q(n.period,t)} · ${n.title}`}var on=()=>pt(`documents`,async e=>(await ht(async t=>(await dt(rn,{after:t},e)).documents)).nodes);function sn(){let e=on();return e.state===`done`?e.data:[]}function cn({t:e,code:t},n){return n===`Indicator`?e(`indicators`):n===`Document`?e(`document`):n===`Observation`?e(`observations`):n===`Target`?e(`targets`):t(`EntityType`,n)}var ln=Z(`
  query Groups($document: ID, $after: Cursor) {
    entities(filter: { document: $document, related: [{ type: HAS_MEMBER }] }, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Thing
        members(first: 1) {
          totalCount
        }
      }
    }
  }
`);function un({document:e,least:t,most:n,link:r,none:i}){let{t:a,name:o}=Y();return J($,{answer:pt(`groups ${e}`,t=>ht(async n=>(await dt(ln,{document:e,after:n},t)).entities)),children:({nodes:e})=>{let s=e.filter(({members:e})=>e.totalCount>=t).toSorted((e,t)=>t.members.totalCount-e.members.totalCount);return s.length===0?i:J(`ul`,{class:`tiles`,children:s.slice(0,n).map(e=>J(`li`,{children:J(`a`,{class:`tile`,href:r(e),style:{"--fill":jt(e.type).fill},children:[J(`strong`,{children:o(e)}),J(`span`,{class:`quiet`,children:a(`membersOf`,{n:e.members.totalCount})})]})},e.id))})}})}var dn=[`achieved`,`ahead`,`on_track`,`behind`,`missed`,`not_due`,`no_result`,`not_comparable`];function fn({counts:e,total:t,link:n}){let{code:r,meaning:i}=Y(),a=new Map(e.map(e=>[e.state,e.targets])),o=dn.filter(e=>a.get(e));return J(`div`,{class:`states`,children:[J(`div`,{class:`statebar`,"aria-hidden":`true`,children:o.map(e=>J(`span`,{class:`state-${e}`,style:{flexGrow:a.get(e)/t}},e))}),J(`ul`,{children:o.map(e=>J(`li`,{children:J(`a`,{href:n(e),title:i(`State`,e),children:[J(`span`,{class:`swatch state-${e}`,"aria-hidden":`true`}),r(`State`,e),` `,J(`b`,{children:a.get(e)})]})},e))})]})}function pn({state:e}){let{code:t,meaning:n}=Y();return J(`span`,{class:`tag state-${e}`,title:n(`State`,e),children:t(`State`,e)})}function mn({severity:e}){let{code:t}=Y();return J(`span`,{class:`tag severity-${e}`,children:t(`Severity`,e)})}var hn=Z(`
  query Counts($document: ID) {
    platforms: entities(filter: { types: [Platform], document: $document }, first: 1) {
      totalCount
    }
    areas: entities(filter: { types: [Area], document: $document }, first: 1) {
      totalCount
    }
    programmes: entities(filter: { types: [Programme], document: $document }, first: 1) {
      totalCount
    }
    reforms: entities(filter: { types: [Reform], document: $document }, first: 1) {
      totalCount
    }
    policies: entities(filter: { types: [Policy], document: $document }, first: 1) {
      totalCount
    }
    projects: entities(filter: { types: [Project], document: $document }, first: 1) {
      totalCount
    }
    observations(filter: { document: $document }, first: 1) {
      totalCount
    }
    targets(filter: { document: $document }, first: 1) {
      totalCount
    }
  }
`),gn=Z(`
  query Progress($document: ID) {
    ledger(filter: { document: $document }) {
      summary {
        targets
        counts {
          state
          targets
        }
        text {
          chinese
          english
        }
      }
    }
    due: ledger(filter: { document: $document, over: false, states: [not_due, behind, on_track, ahead, no_result] }) {
      entries(orderBy: due, first: 6) {
        nodes {
          source {
            ...Where
          }
          target {
            id
            measure
            value
            unit
            comparator
            period
            indicator {
              id
              name
              english
            }
          }
        }
      }
    }
  }
`),_n=Z(`
  query Gravest($document: ID) {
    audit {
      findings(filter: { document: $document }, first: 5) {
        totalCount
        nodes {
          key
          rule
          severity
          message {
            chinese
            english
          }
        }
      }
    }
  }
`);function vn(){return J($,{answer:on(),children:e=>J(yn,{documents:e})})}function yn({documents:e}){let{t}=Y(),[n]=Zt(),r=e.toSorted((e,t)=>(e.date??e.period).localeCompare(t.date??t.period)).at(-1),i=e.find(({id:e})=>e===n.document)??r;return i?J(bn,{chosen:i,documents:e}):J(Jt,{title:t(`nothing`),hint:`policygraph ingest FILE --store DIR`})}function bn({chosen:e,documents:t}){let{t:n,name:r,language:i}=Y(),[,a]=Zt(),o=an(),s=mt(gn,{document:e.id}),c=`/ledger?document=${encodeURIComponent(e.id)}`;return J(`div`,{class:`page overview`,children:[J(`div`,{class:`heading`,children:[J(`h1`,{children:e.title}),J(`p`,{class:`quiet`,children:[r(e.place),` · `,Q(e.period,i),e.date&&` · ${e.date}`,` · `,J(`a`,{href:`/reader/${encodeURIComponent(e.id)}`,children:n(`reader`)})]}),t.length>1&&J($t,{label:n(`document`),value:e.id,options:t.map(e=>[e.id,o(e)]),choose:e=>a({document:e})})]}),J(xn,{document:e.id}),J(`div`,{class:`column`,children:[J(Sn,{answer:s,ledger:c}),J(Tn,{document:e.id})]}),J(`div`,{class:`column`,children:[J(Cn,{answer:s,ledger:c}),J(wn,{document:e.id})]}),J(`p`,{class:`quiet`,children:J(`a`,{href:`/graphiql`,target:`_blank`,children:n(`editor`)})})]})}function xn({document:e}){let{t}=Y();return J(`section`,{class:`card start`,children:[J(`h2`,{children:t(`groups`)}),J(`p`,{class:`quiet`,children:t(`groupsHint`)}),J(un,{document:e,least:2,most:8,link:Ft,none:J(`p`,{class:`quiet`,children:t(`noGroups`)})})]})}function Sn({answer:e,ledger:t}){let{t:n,text:r}=Y();return J(`section`,{class:`card`,children:[J(`h2`,{children:n(`ledgerSummary`)}),J($,{answer:e,children:({ledger:{summary:e}})=>J(S,{children:[J(fn,{counts:e.counts,total:e.targets,link:e=>`${t}&states=${e}`}),J(`div`,{class:`row`,children:[J(`p`,{class:`sentence`,children:r(e.text)}),J(tn,{text:r(e.text)})]})]})})]})}function Cn({answer:e,ledger:t}){let{t:n}=Y();return J(`section`,{class:`card`,children:[J(`div`,{class:`row`,children:[J(`h2`,{children:n(`dueNext`)}),J(`a`,{href:`${t}&sort=due&by=none`,children:n(`all`)})]}),J($,{answer:e,children:({due:{entries:e}})=>e.nodes.length===0?J(`p`,{class:`quiet`,children:n(`noTargets`)}):J(`table`,{children:J(`tbody`,{children:e.nodes.map(({target:e,source:t})=>J(zt,{metric:{...e,sources:[t]}},e.id))})})})]})}function wn({document:e}){let{t,text:n}=Y(),r=mt(_n,{document:e}),i=`/audit?document=${encodeURIComponent(e)}`;return J(`section`,{class:`card`,children:[J(`div`,{class:`row`,children:[J(`h2`,{children:t(`largestFindings`)}),J(`a`,{href:i,children:t(`all`)})]}),J($,{answer:r,children:({audit:{findings:e}})=>e.totalCount===0?J(`p`,{class:`quiet`,children:t(`noFindings`)}):J(`ul`,{class:`findings`,children:e.nodes.map(e=>J(`li`,{children:[J(mn,{severity:e.severity}),` `,J(`a`,{href:`${i}&rule=${e.rule}#${e.key}`,children:n(e.message)})]},e.key))})})]})}function Tn({document:e}){let t=Y(),{t:n}=t,r=mt(hn,{document:e});return J(`section`,{class:`card`,children:[J(`h2`,{children:n(`counts`)}),J($,{answer:r,children:e=>J(`dl`,{class:`counts`,children:[[`Platform`,e.platforms],[`Area`,e.areas],[`Programme`,e.programmes],[`Reform`,e.reforms],[`Policy`,e.policies],[`Project`,e.projects],[`Observation`,e.observations],[`Target`,e.targets]].map(([e,{totalCount:n}])=>J(`div`,{style:{"--fill":jt(e).fill},children:[J(`dt`,{children:cn(t,e)}),J(`dd`,{children:Et(n,``)})]},e))})})]})}var En=K(()=>q(()=>import(`./entity-CRaRXocU.js`).then(e=>e.Entity),[])),Dn=K(()=>q(()=>import(`./find-lS2Ys9R1.js`).then(e=>e.Find),[])),On=K(()=>q(()=>import(`./graph-B-wl7yY_.js`).then(e=>e.Graph),__vite__mapDeps([0,1]))),kn=K(()=>q(()=>import(`./ledger-CgAHdMjm.js`).then(e=>e.Ledger),__vite__mapDeps([2,3]))),An=K(()=>q(()=>import(`./indicator-uuXaa_0B.js`).then(e=>e.Indicator),[])),jn=K(()=>q(()=>import(`./timeline-BALjGG77.js`).then(e=>e.Timeline),__vite__mapDeps([4,3]))),Mn=K(()=>q(()=>import(`./reader-D_dOdemD.js`).then(e=>e.Reader),[])),Nn=K(()=>q(()=>import(`./audit-sAm4RAZf.js`).then(e=>e.Audit),__vite__mapDeps([5,3]))),Pn=K(()=>q(()=>import(`./compare-Dz-_0l5y.js`).then(e=>e.Compare),[])),Fn=[[`/`,`overview`],[`/ledger`,`ledger`],[`/graph`,`graph`],[`/timeline`,`timeline`],[`/reader`,`reader`],[`/audit`,`audit`],[`/compare`,`compare`]];function In(){return J(lt,{children:J(Be,{children:J(gt,{children:J(Ln,{})})})})}function Ln(){let{t:e}=Y();return J(S,{children:[J(`a`,{class:`skip`,href:`#content`,children:e(`skip`)}),J(Rn,{}),J(`main`,{id:`content`,tabIndex:-1,children:J(Xe,{children:J(He,{children:[J(W,{path:`/`,component:vn}),J(W,{path:`/find`,component:Dn}),J(W,{path:`/entity/:id`,component:En}),J(W,{path:`/graph`,component:On}),J(W,{path:`/graph/:id`,component:On}),J(W,{path:`/ledger`,component:kn}),J(W,{path:`/indicator/:id`,component:An}),J(W,{path:`/timeline`,component:jn}),J(W,{path:`/reader`,component:Mn}),J(W,{path:`/reader/:id`,component:Mn}),J(W,{path:`/audit`,component:Nn}),J(W,{path:`/compare`,component:Pn}),J(W,{default:!0,component:Xt})]})})}),J(yt,{})]})}function Rn(){let{t:e,language:t,choose:n}=Y(),{path:r}=G(),i=e=>e===`/`?r===`/`:r===e||r.startsWith(`${e}/`);return J(`header`,{class:`bar`,children:[J(`a`,{class:`brand`,href:`/`,"aria-label":`policygraph · ${e(`title`)}`,children:[J(`img`,{src:`/icon.svg`,alt:``,width:`24`,height:`24`}),J(`span`,{children:`policygraph`})]}),J(`nav`,{"aria-label":`policygraph`,children:Fn.map(([t,n])=>J(`a`,{href:t,"aria-current":i(t)?`page`:void 0,children:e(n)},t))}),J(Gt,{}),J(`div`,{class:`switches`,children:[J(`button`,{type:`button`,lang:t===`zh`?`en`:`zh-CN`,onClick:()=>n(t===`zh`?`en`:`zh`),children:e(`language`)}),J(zn,{})]})]})}function zn(){let{t:e}=Y(),[t,n]=z(()=>document.documentElement.dataset.theme);return B(()=>{document.documentElement.dataset.theme=t},[t]),J(`button`,{type:`button`,"aria-label":e(`theme`),title:e(`theme`),"aria-pressed":t===`dark`,onClick:()=>{let e=t===`dark`?`light`:`dark`;localStorage.setItem(`theme`,e),n(e)},children:t===`dark`?`☾`:`☀`})}document.documentElement.dataset.theme=localStorage.getItem(`theme`)??(matchMedia(`(prefers-color-scheme: dark)`).matches?`dark`:`light`),ue(J(In,{}),document.getElementById(`app`));export{Mt as A,pt as B,Bt as C,It as D,Rt as E,Tt as F,G,Y as H,Q as I,V as J,qe as K,Z as L,Et as M,wt as N,Ft as O,Dt as P,ht as R,Ut as S,zt as T,J as U,mt as V,q as W,Ee as X,z as Y,S as Z,Jt as _,un as a,Ht as b,an as c,tn as d,$t as f,Yt as g,Zt as h,dn as i,Pt as j,jt as k,sn as l,Qt as m,fn as n,cn as o,nn as p,B as q,pn as r,on as s,mn as t,en as u,$ as v,Lt as w,Vt as x,Xt as y,dt as z};